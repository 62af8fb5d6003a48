import path from 'node:path';
import type { BuiltSiteRule } from './built-site-rule.ts';

/** Every page that was planned is there, whole, and no other. A build can end early without saying so. */
export const everyPage: BuiltSiteRule = ({ folder, pages, sites }) => {
  const planned = sites.flatMap((site) => site.pages.map((page) => site.pathOf(page)));
  const built = pages.map(({ address }) => address);
  const at = (address: string) => path.join(path.basename(folder), address);
  const fix = 'the build once more; if it happens again, look at the page';
  return [
    ...planned
      .filter((address) => !built.includes(address))
      .map((address) => ({ file: at(address), message: 'the page is missing from the built site', fix })),
    ...built
      .filter((address) => !planned.includes(address))
      .map((address) => ({ file: at(address), message: 'nobody planned this page', fix })),
    ...pages
      .filter(({ html }) => !html.trimEnd().endsWith('</html>'))
      .map(({ address }) => ({ file: at(address), message: 'the page is cut short', fix })),
  ];
};

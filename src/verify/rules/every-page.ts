import path from 'node:path';
import type { Rule } from './rule.ts';

/** Every page that was planned is there, whole, and no other. A build can end early without saying so. */
export const everyPage: Rule = ({ folder, pages, sites }) => {
  const planned = sites.flatMap((site) => site.pages.map((page) => site.addressOf(page)));
  const built = pages.map(({ address }) => address);
  const at = (address: string) => path.join(path.basename(folder), address);
  const instead = 'the build once more; if it happens again, look at the page';
  return [
    ...planned
      .filter((address) => !built.includes(address))
      .map((address) => ({ file: at(address), wrong: 'the page is missing from the built site', instead })),
    ...built
      .filter((address) => !planned.includes(address))
      .map((address) => ({ file: at(address), wrong: 'nobody planned this page', instead })),
    ...pages
      .filter(({ html }) => !html.trimEnd().endsWith('</html>'))
      .map(({ address }) => ({ file: at(address), wrong: 'the page is cut short', instead })),
  ];
};

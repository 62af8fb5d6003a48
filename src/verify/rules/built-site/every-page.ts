import path from 'node:path';
import type { BuiltSiteRule } from '../../built-site-rule.ts';

export const everyPage: BuiltSiteRule = {
  id: 'every-page',
  description: 'No page missing, unplanned or cut short: a build can end early without an error.',
  check({ folder, pages, sites }, report) {
    const planned = sites.flatMap((site) => site.pages.map((page) => site.pathOf(page)));
    const built = pages.map(({ address }) => address);
    const at = (address: string) => path.join(path.basename(folder), address);
    const fix = 'the build once more; if it happens again, look at the page';
    report([
      ...planned
        .filter((address) => !built.includes(address))
        .map((address) => ({ file: at(address), message: 'the page is missing from the built site', fix })),
      ...built
        .filter((address) => !planned.includes(address))
        .map((address) => ({ file: at(address), message: 'nobody planned this page', fix })),
      ...pages
        .filter(({ html }) => !html.trimEnd().endsWith('</html>'))
        .map(({ address }) => ({ file: at(address), message: 'the page is cut short', fix })),
    ]);
  },
};

import type { Page } from '../content/pages.ts';

/** The address of an error page in its frontmatter. Hosts look for a file of this name. */
const errorPageAddress = '404';

/** The address, in its frontmatter, of the one page that other sites may embed in a frame. */
const panelAddress = 'panel';

/** True for the page that other sites may embed in a frame. */
export function isPanel(page: Page): boolean {
  return page.address === panelAddress;
}

/** True for a path from the root of the host at which that page is served, in any language. */
export function isPanelPath(address: string): boolean {
  return /^\/(?:[a-z]{2,3}\/)?panel\/(?:index\.html)?$/.test(address);
}

/**
 * Returns the path of a page from the root of the host, like `/steps/` or `/cy/camau/#part-2`. The first language of a
 * brand is at the root. A path never names the brand. `heading` is the reference that an author writes.
 */
export function pagePath(languages: string[], page: Page, heading?: string): string {
  const folder = page.language === languages[0] ? '' : `${page.language}/`;
  if (page.address === errorPageAddress) return `/${folder}${errorPageAddress}.html`;
  const path = page.address === '' ? '' : `${page.address}/`;
  const anchor = page.body.headings.find(({ reference }) => reference === heading)?.anchor;
  return `/${folder}${path}${anchor ? `#${anchor}` : ''}`;
}

/** Returns the path of the feed of changes in a language, from the root of the host. */
export function feedPath(languages: string[], language: string): string {
  return language === languages[0] ? '/changes.xml' : `/${language}/changes.xml`;
}

/** Returns the route parameter of a path, without slashes at the ends; undefined for the root. */
export function routeParam(address: string): string | undefined {
  return address.replace(/\.html$/, '').replaceAll(/^\/|\/$/g, '') || undefined;
}

/** Returns the file of a path, relative to the folder of the site: "steps/index.html" for "/steps/", "404.html" for itself. */
export function pageFile(address: string): string {
  return address.replace(/^\//, '').replace(/(?<=^|\/)$/, 'index.html');
}

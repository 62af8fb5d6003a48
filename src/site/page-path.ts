import type { Page } from '../content/pages.ts';

/** The address that an error page has in its frontmatter. Hosts look for a file of this name. */
const errorPageAddress = '404';

/** The address in the frontmatter of the one page that other sites may show in a frame. */
const panelAddress = 'panel';

/** True for the page that other sites may show in a frame. */
export function isPanel(page: Page): boolean {
  return page.address === panelAddress;
}

/** True for an address from the root of the host at which that page is sent, in any language. */
export function isPanelPath(address: string): boolean {
  return /^\/(?:[a-z]{2,3}\/)?panel\/(?:index\.html)?$/.test(address);
}

/**
 * The address of a page from the root of the host, like `/steps/` or `/cy/camau/#part-2`. The first language of a
 * brand stands at the root. An address never names the brand. The heading is the slug that an author writes.
 */
export function pagePath(languages: string[], page: Page, heading?: string): string {
  const folder = page.language === languages[0] ? '' : `${page.language}/`;
  if (page.address === errorPageAddress) return `/${folder}${errorPageAddress}.html`;
  const path = page.address === '' ? '' : `${page.address}/`;
  const anchor = page.body.headings.find(({ slug }) => slug === heading)?.anchor;
  return `/${folder}${path}${anchor ? `#${anchor}` : ''}`;
}

/** The address of the feed of changes in a language, from the root of the host. */
export function feedPath(languages: string[], language: string): string {
  return language === languages[0] ? '/changes.xml' : `/${language}/changes.xml`;
}

/** Where Astro renders the page at an address, without slashes at the ends; undefined for the root. */
export function routeParam(address: string, folder = ''): string | undefined {
  const path = `${folder}${address}`.replace(/\.html$/, '').replaceAll(/^\/|\/$/g, '');
  return path || undefined;
}

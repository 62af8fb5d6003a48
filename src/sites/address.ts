import type { Page } from './pages.ts';

/**
 * The address of a page from the root of the host, like `/steps/` or `/cy/camau/#part-2`. The first language of a
 * brand stands at the root. An address never names the brand. The heading is the slug that an author writes.
 */
export function addressIn(languages: string[], page: Page, heading?: string): string {
  const folder = page.language === languages[0] ? '' : `${page.language}/`;
  const path = page.address === '' ? '' : `${page.address}/`;
  const anchor = page.body.headings.find(({ slug }) => slug === heading)?.anchor;
  return `/${folder}${path}${anchor ? `#${anchor}` : ''}`;
}

/** Where a page is built: its address within the folder of its brand; without that folder for the authoring server. */
export function builtPath(
  site: { brand: { id: string }; addressOf: (page: Page) => string },
  page: Page,
  atRoot = false,
): string | undefined {
  const address = site.addressOf(page).replace(/^\/|\/$/g, '');
  const path = [...(atRoot ? [] : [site.brand.id]), ...(address ? [address] : [])].join('/');
  return path || undefined;
}

import type { Brand } from '../brand/brand-schema.ts';
import type { Page } from '../content/pages.ts';
import { escapeXml } from '../files/escape-xml.ts';
import { indexingOf } from '../site/canonical.ts';
import type { Site } from '../site/site.ts';
import { translationsOf } from '../site/translations.ts';

/** Generates robots.txt: everything is allowed, with the address of the sitemap. */
export function robotsTxt(brand: Brand): string {
  const sitemaps = [...new Set(Object.values(brand.domains))].map(
    (origin) => `Sitemap: ${origin}/sitemap.xml`,
  );
  return `User-agent: *\nAllow: /\n\n${sitemaps.join('\n')}\n`;
}

/** Generates the sitemap of a brand, in all its languages (sitemaps.org). */
export function sitemap(sites: Site[]): string {
  const pages = sites.flatMap((site) =>
    site.pages.filter((page) => indexingOf(site, page).inSitemap).map((page) => sitemapEntry(site, page)),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...pages,
    '</urlset>',
    '',
  ].join('\n');
}

function sitemapEntry(site: Site, page: Page): string {
  const translations = translationsOf(site, page);
  const alternates =
    translations.length > 1
      ? translations.map(
          ({ languageTag, canonical }) =>
            `<xhtml:link rel="alternate" hreflang="${languageTag}" href="${escapeXml(canonical)}"/>`,
        )
      : [];
  return `<url><loc>${escapeXml(site.canonicalUrlOf(page))}</loc><lastmod>${page.reviewed}</lastmod>${alternates.join('')}</url>`;
}

/** Generates security.txt (RFC 9116). */
export function securityTxt(brand: Brand): string {
  return [
    `Contact: ${brand.security.contact}`,
    `Expires: ${brand.security.expires}T23:59:59Z`,
    `Preferred-Languages: ${brand.languages.join(', ')}`,
    ...Object.values(brand.domains).map((origin) => `Canonical: ${origin}/.well-known/security.txt`),
    '',
  ].join('\n');
}

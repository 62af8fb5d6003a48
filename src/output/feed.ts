import { escapeXml } from '../files/escape-xml.ts';
import { type Change, changesOf } from '../site/changes.ts';
import { feedPath } from '../site/page-path.ts';
import type { Site } from '../site/site.ts';

/** Generates the Atom feed (RFC 4287) of changes to a site's pages. */
export function atomFeed(site: Site): string {
  const changes = changesOf(site);
  const selfUrl = `${site.brand.domains[site.language]}${feedPath(site.brand.languages, site.language)}`;
  const publisher = escapeXml(site.localize(site.brand.name));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${site.languageTag}">`,
    `<id>${escapeXml(selfUrl)}</id>`,
    `<title>${escapeXml(site.t('changes.title'))} – ${publisher}</title>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(selfUrl)}"/>`,
    `<updated>${toDateTime(changes[0]?.date ?? '1970-01-01')}</updated>`,
    `<author><name>${publisher}</name></author>`,
    ...changes.map((change) => feedEntry(site, change)),
    '</feed>',
    '',
  ].join('\n');
}

function feedEntry(site: Site, { page, date, what }: Change): string {
  const address = escapeXml(site.canonicalUrlOf(page));
  const number = page.changes.findIndex((change) => change.date === date && change.what === what);
  const id = `${address}#change-${page.changes.length - number}`;
  return [
    `<entry><id>${id}</id><title>${escapeXml(page.title)}</title><link href="${address}"/>`,
    `<updated>${toDateTime(date)}</updated><summary>${escapeXml(what)}</summary></entry>`,
  ].join('');
}

function toDateTime(date: string): string {
  return `${date}T00:00:00Z`;
}

import { feedAddress } from '../sites/address.ts';
import { type Change, changesOf } from '../sites/changes.ts';
import type { Site } from '../sites/site.ts';
import { inXml } from './xml.ts';

/** What changed on the pages of this site, for feed readers (Atom, RFC 4287). */
export function feed(site: Site): string {
  const changes = changesOf(site);
  const own = `${site.brand.domains[site.language]}${feedAddress(site.brand.languages, site.language)}`;
  const publisher = inXml(site.words(site.brand.name));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${site.languageTag}">`,
    `<id>${inXml(own)}</id>`,
    `<title>${inXml(site.say('changes.title'))} – ${publisher}</title>`,
    `<link rel="self" type="application/atom+xml" href="${inXml(own)}"/>`,
    `<updated>${time(changes[0]?.date ?? '1970-01-01')}</updated>`,
    `<author><name>${publisher}</name></author>`,
    ...changes.map((change) => entry(site, change)),
    '</feed>',
    '',
  ].join('\n');
}

function entry(site: Site, { page, date, what }: Change): string {
  const address = inXml(site.canonicalOf(page));
  const number = page.changes.findIndex((each) => each.date === date && each.what === what);
  const id = `${address}#change-${page.changes.length - number}`;
  return [
    `<entry><id>${id}</id><title>${inXml(page.title)}</title><link href="${address}"/>`,
    `<updated>${time(date)}</updated><summary>${inXml(what)}</summary></entry>`,
  ].join('');
}

function time(date: string): string {
  return `${date}T00:00:00Z`;
}

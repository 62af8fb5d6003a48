import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from 'cheerio';
import { atomFeed } from '../../../src/output/feed.ts';
import { robotsTxt, securityTxt, sitemap } from '../../../src/output/sitemap.ts';
import { textFiles } from '../../../src/output/text-files.ts';
import type { Site } from '../../../src/site/site.ts';
import { loadExampleSite } from '../../support/example-site.ts';

const site = loadExampleSite();
const host = 'https://information.midshire.example';

interface PageFields {
  id: string;
  address: string;
  listed?: boolean;
  changes?: { date: string; what: string }[];
}

/** The example site with these pages, and these fields of its pack. */
function siteWith(pages: PageFields[], brand: object = {}, language = 'en'): Site {
  const full = pages.map((page) => ({
    title: page.id,
    reviewed: '2026-11-21',
    changes: [],
    body: { headings: [] },
    language,
    ...page,
  }));
  const domain = `https://${language}.midshire.example`;
  return Object.create(site ?? null, {
    pages: { value: full },
    brand: { value: { ...site?.brand, languages: ['en', 'cy'], ...brand } },
    language: { value: language },
    languageTag: { value: language },
    canonicalUrlOf: { value: ({ address }: PageFields) => `${domain}/${address}` },
    pathOf: { value: ({ address }: PageFields) => `/${address}` },
  }) as Site;
}

/** Two languages of one brand, which link to each other. */
function bilingual(english: PageFields[], welsh: PageFields[], brand?: object): Site[] {
  const sites = [siteWith(english, brand), siteWith(welsh, brand, 'cy')];
  for (const each of sites) Object.defineProperty(each, 'localizedSites', { value: sites });
  return sites;
}

function entriesOf(xml: string): { loc: string; alternates: string[] }[] {
  const $ = load(xml, { xml: true });
  return $('url')
    .toArray()
    .map((url) => ({
      loc: $(url).find('loc').text(),
      alternates: $(url)
        .find('xhtml\\:link')
        .toArray()
        .map((link) => `${$(link).attr('hreflang')} ${$(link).attr('href')}`),
    }));
}

test('a site has exactly these text files', () =>
  assert.deepEqual([...textFiles([site]).keys()].sort(), [
    ...['.well-known/security.txt', '/changes.xml', 'facts.json', 'facts.schema.json', 'robots.txt'],
    ...['services.json', 'services.schema.json', 'sitemap.xml'],
  ]));

test('the sitemap has exactly the listed pages of every language, once, in order, with their translations', () => {
  const sites = bilingual(
    [
      { id: 'home', address: '' },
      { id: 'steps', address: 'steps/' },
      { id: 'only-english', address: 'only/' },
      { id: 'not-found', address: '404', listed: false },
    ],
    [
      { id: 'home', address: 'cy/' },
      { id: 'steps', address: 'cy/camau/' },
      { id: 'not-found', address: 'cy/404', listed: false },
    ],
  );
  const home = ['en https://en.midshire.example/', 'cy https://cy.midshire.example/cy/'];
  const steps = ['en https://en.midshire.example/steps/', 'cy https://cy.midshire.example/cy/camau/'];
  assert.deepEqual(entriesOf(sitemap(sites)), [
    { loc: 'https://en.midshire.example/', alternates: home },
    { loc: 'https://en.midshire.example/steps/', alternates: steps },
    { loc: 'https://en.midshire.example/only/', alternates: [] },
    { loc: 'https://cy.midshire.example/cy/', alternates: home },
    { loc: 'https://cy.midshire.example/cy/camau/', alternates: steps },
  ]);
});

test('a draft, a site hidden from search engines and one whose pages another site lists have an empty sitemap', () => {
  const page = [{ id: 'home', address: '' }];
  for (const brand of [{ draft: true }, { canonical: 'hidden' }, { canonical: { en: host, cy: host } }])
    assert.deepEqual(entriesOf(sitemap(bilingual(page, page, brand))), [], JSON.stringify(brand));
  assert.equal(entriesOf(sitemap(bilingual(page, page, { draft: false, canonical: 'own' }))).length, 2);
});

test('robots.txt names the sitemap of each host once', () => {
  const domains = { en: 'https://a.example', cy: 'https://b.example', pl: 'https://a.example' };
  assert.equal(
    robotsTxt({ ...site.brand, domains }),
    'User-agent: *\nAllow: /\n\nSitemap: https://a.example/sitemap.xml\nSitemap: https://b.example/sitemap.xml\n',
  );
});

test('security.txt expires at the end of its last day, for every host and language (RFC 9116)', () => {
  const security = { contact: 'mailto:security@midshire.example', expires: '2027-06-30' };
  const domains = { en: 'https://a.example', cy: 'https://b.example' };
  assert.equal(
    securityTxt({ ...site.brand, security, domains, languages: ['en', 'cy'] }),
    [
      'Contact: mailto:security@midshire.example',
      'Expires: 2027-06-30T23:59:59Z',
      'Preferred-Languages: en, cy',
      'Canonical: https://a.example/.well-known/security.txt',
      'Canonical: https://b.example/.well-known/security.txt',
      '',
    ].join('\n'),
  );
});

test('the feed has every change of every listed page, the newest first, each with a permanent id', () => {
  const pages = [
    {
      id: 'A & B',
      address: 'a/',
      changes: [
        { date: '2026-11-20', what: 'Third' },
        { date: '2026-11-10', what: 'Second <b>' },
        { date: '2026-11-01', what: 'First' },
      ],
    },
    {
      id: 'C',
      address: 'c/',
      changes: [
        { date: '2026-11-15', what: 'Changed' },
        { date: '2026-11-10', what: 'Begun' },
      ],
    },
    { id: 'Hidden', address: 'hidden/', listed: false, changes: [{ date: '2026-11-25', what: 'Not told' }] },
    { id: 'Unchanged', address: 'unchanged/' },
  ];
  const feed = atomFeed(siteWith(pages, { domains: { en: host } }));
  const $ = load(feed, { xml: true });
  const entries = $('entry')
    .toArray()
    .map((entry) =>
      ['id', 'title', 'updated', 'summary'].map((name) => $(entry).find(name).text()).join(' | '),
    );
  const base = 'https://en.midshire.example';
  assert.deepEqual(entries, [
    `${base}/a/#change-3 | A & B | 2026-11-20T00:00:00Z | Third`,
    `${base}/c/#change-2 | C | 2026-11-15T00:00:00Z | Changed`,
    `${base}/a/#change-2 | A & B | 2026-11-10T00:00:00Z | Second <b>`,
    `${base}/c/#change-1 | C | 2026-11-10T00:00:00Z | Begun`,
    `${base}/a/#change-1 | A & B | 2026-11-01T00:00:00Z | First`,
  ]);
  assert.equal($('feed > updated').text(), '2026-11-20T00:00:00Z');
  assert.equal($('feed > id').text(), `${host}/changes.xml`);
  assert.match(atomFeed(siteWith([])), /<updated>1970-01-01T00:00:00Z<\/updated>/);
});

for (const name of ['facts', 'services'] as const)
  test(`${name}.json has every published record, and no field for editors only`, () => {
    const { records } = JSON.parse(textFiles([site]).get(`${name}.json`) ?? '') as {
      records: Record<string, unknown>[];
    };
    const published = site.facts
      .all()
      .filter(({ kind, publish }) => publish && (name === 'facts' || kind === 'services'));
    assert.deepEqual(records.map(({ id }) => id).sort(), published.map(({ id }) => id).sort());
    for (const [index, record] of records.entries()) {
      const fact = site.facts.find(String(record['id']));
      const { note: _, question: __, publish: ___, ...shown } = fact ?? {};
      // Press, lists and team notes are for editors, not sources for readers.
      const sources: unknown = fact?.sources.filter(({ kind }) => kind !== 'other');
      assert.deepEqual(records[index], { ...shown, sources });
    }
  });

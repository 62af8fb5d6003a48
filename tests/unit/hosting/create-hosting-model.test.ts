import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Brand } from '../../../src/brand/brand-schema.ts';
import type { Page } from '../../../src/content/pages.ts';
import { Facts } from '../../../src/facts/read-facts.ts';
import { createHostingModel } from '../../../src/hosting/create-hosting-model.ts';
import { hostConfigFiles } from '../../../src/hosting/host-registry.ts';
import type { Site } from '../../../src/site/site.ts';

/** A site of which only the parts exist that a hosting model needs. */
function siteOf(brand: Partial<Brand>, languages: string[]): Site {
  const sites = languages.map(
    (language) =>
      ({
        brand,
        language,
        facts: new Facts(),
        recalled: new Map(),
        page: (id: string) => ({ id }) as Page,
        pathOf: ({ id }: Page) => `/${language === 'en' ? '' : `${language}/`}${id}.html`,
      }) as Partial<Site> as Site,
  );
  for (const site of sites) site.localizedSites = sites;
  return sites[0] as Site;
}

const domains = {
  en: 'https://advice.midshire.example',
  cy: 'https://cyngor.midshire.example:8443',
  pl: 'https://advice.midshire.example',
};
const files = [
  'index.html',
  'assets/logo.0123456789ab.svg',
  'cy/assets/index.html',
  'assets/a.js',
  'look/en.0123456789ab.json',
  'facts.json.html',
  'robots.txt',
];
const pages = [{ address: '/panel/', html: '' }];
const shared = {
  recalled: [],
  cspSources: { scripts: [], styles: [], special: [{ address: '/panel/', capability: 'frame' }] },
  errorPage: '/not-found.html',
  configFiles: [...hostConfigFiles],
};

test('a model has each language, host name and error page; the first language wins where a host name is shared', () => {
  const site = siteOf({ id: 'midshire', host: 'caddy', domains } as Partial<Brand>, ['en', 'cy', 'pl']);
  assert.deepEqual(createHostingModel(site, files, pages), {
    ...shared,
    id: 'midshire',
    host: 'caddy',
    languages: ['en', 'cy', 'pl'],
    hostnames: ['advice.midshire.example', 'cyngor.midshire.example:8443'],
    errorPagesByHost: new Map([
      ['advice.midshire.example', '/not-found.html'],
      ['cyngor.midshire.example:8443', '/cy/not-found.html'],
    ]),
    otherErrorPages: [
      { prefix: '/cy/', page: '/cy/not-found.html' },
      { prefix: '/pl/', page: '/pl/not-found.html' },
    ],
    filesWithHeaders: ['/assets/logo.0123456789ab.svg', '/assets/a.js', '/look/en.0123456789ab.json'],
  });
});

test('a model of a brand that names no host names none', () => {
  assert.deepEqual(createHostingModel(siteOf({ id: 'midshire', domains }, ['en']), [], pages), {
    ...shared,
    id: 'midshire',
    languages: ['en'],
    hostnames: ['advice.midshire.example'],
    errorPagesByHost: new Map([['advice.midshire.example', '/not-found.html']]),
    otherErrorPages: [],
    filesWithHeaders: [],
  });
});

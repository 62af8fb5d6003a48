import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFrontPage } from '../../../src/facts/front-page.ts';

const frontPages = [
  'https://maker.example',
  'https://maker.example/',
  'https://maker.example//',
  'https://maker.example/?utm_source=leaflet',
  'https://maker.example/index.html',
  'https://maker.example/en/',
  'https://maker.example/en-gb/',
  'https://maker.example/en_GB/home',
  'https://maker.example/support/',
  'https://maker.example/en-eu/blog',
  'https://maker.example/ownersmanual/',
  'https://maker.example/owners-manual/en_gb/',
  'https://maker.example/guide/personal-safety/welcome/web',
  'https://github.com/maker/app',
];

const pages = [
  'https://maker.example/faq/',
  'https://maker.example/120340',
  'https://maker.example/en-gb/102649',
  'https://maker.example/?p=115',
  'https://maker.example/support/how-tos/reset/',
  'https://maker.example/en-eu/blog/a-new-scan',
  'https://maker.example/ownersmanual/keys',
  'https://maker.example/guide/personal-safety/ips2aad835e1/web',
  'https://maker.example/homes',
  'https://github.com/maker/app/blob/main/README.md',
  'https://github.example/maker/app',
];

test('the first page of a site, a section, a guide or a repository is a front page, and what it leads to is none', () => {
  assert.deepEqual(frontPages.filter(isFrontPage), frontPages);
  assert.deepEqual(pages.filter(isFrontPage), []);
});

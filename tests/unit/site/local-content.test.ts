import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { readBrand } from '../../../src/brand/lint/read-brands.ts';
import { readLocalContent } from '../../../src/brand/overrides/read-local-content.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { today } from '../../../src/facts/dates.ts';
import { createSites } from '../../../src/site/site.ts';
import { localPageSource, OverridesFixture } from '../../support/overrides-fixture.ts';

const { content } = readContent('content', { today: today() });

let fixture = new OverridesFixture();

after(() => fixture.remove());

beforeEach(() => {
  fixture.remove();
  fixture = new OverridesFixture();
});

const readOverrides = () => fixture.readLocal(content);

const originalPage = 'pages/en/get-help-now/our-team.md';

const slot = 'slots/en/after-reporting.md';

test('each language has its own local content, and shows a page without a translation in English, marked', () => {
  const pages = content.pages.map((page) => ({ ...page, language: 'xx', file: `xx/${page.file}` }));
  const messages = new Map(content.messages).set('xx', content.messages.get('en') ?? new Map());
  const two = { ...content, messages, pages: [...content.pages, ...pages] };
  fixture.write(originalPage, localPageSource());
  fixture.write(slot, 'Words.');
  fixture.write('slots/xx/after-reporting.md', 'Geiriau.');
  const { brand } = readBrand(fixture.folder);
  assert.ok(brand);
  const both = { ...brand, languages: ['en', 'xx'] };
  const { local, diagnostics } = readLocalContent(both, two);
  assert.deepEqual(diagnostics, []);
  const [en, xx] = createSites({ brands: [both], content: two, overrides: [local] });
  const slotText = (site = en) => JSON.stringify(site?.slots.get('after-reporting'));
  assert.match(slotText(en), /"Words\."/);
  assert.match(slotText(xx), /"Geiriau\."/);
  assert.ok(en?.pages.some(({ id }) => id === 'our-team'));
  assert.equal(xx?.pages.find(({ id }) => id === 'our-team')?.untranslated, 'missing');
});

test('the local content of one pack is not on the site of another', () => {
  fixture.write(originalPage, localPageSource());
  const { brand, local } = readOverrides();
  const other = { ...brand, id: 'other' };
  const [ownSite, others] = createSites({ brands: [brand, other], content, overrides: [local] });
  assert.equal(ownSite?.pages.length, content.pages.length + 1);
  assert.equal(others?.pages.length, content.pages.length);
  assert.equal(others?.slots.size, 0);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBrand } from '../../../src/brand/lint/read-brands.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { pageSourceHash } from '../../../src/content/translations/page-translations.ts';
import type { TextUnit } from '../../../src/content/translations/text-units.ts';
import type { TranslationRecord } from '../../../src/content/translations/translation-state.ts';
import { today } from '../../../src/facts/dates.ts';
import { createSites } from '../../../src/site/site.ts';

const { content } = readContent('content', { today: today() });
const { brand } = readBrand('brands/midshire');
assert.ok(brand);

const record = {
  machine: { state: 'machine' },
  checked: { state: 'checked', by: 'translator', date: '2026-11-01' },
} as const;
const translated = (id: string, state: 'machine' | 'checked') => {
  const page = content.pages.find((each) => each.id === id);
  assert.ok(page);
  const translation: TranslationRecord = { of: pageSourceHash(page), ...record[state] };
  return { ...page, language: 'xx', title: `xx ${id}`, translation };
};
const service = (id: string) => {
  const text = content.facts.get('services', id).for;
  assert.ok(text);
  return text;
};
const [section] = content.navigation.sections;
assert.ok(section);
const { about } = section;
const unit = (group: string, key: string, target?: object): TextUnit => ({
  group,
  key,
  english: '',
  ...(target && { target }),
});

/** Two pages and two texts about danger, each once checked and once not, and one of each that no gate names. */
const two = {
  ...content,
  pages: [
    ...content.pages,
    translated('in-danger', 'machine'),
    translated('helplines', 'checked'),
    translated('at-home', 'machine'),
  ],
  messages: new Map(content.messages).set(
    'xx',
    new Map([
      ['danger.call', 'xx call'],
      ['menu', 'xx menu'],
    ]),
  ),
  translations: new Map([
    [
      'xx',
      {
        texts: new Map(),
        messages: new Map([
          ['danger.call', 'xx call'],
          ['menu', 'xx menu'],
        ]),
        shown: new Map([
          [service('hl-999'), 'xx 999'],
          [service('hl-101'), 'xx 101'],
          [about, 'xx about'],
        ]),
        unchecked: [
          unit('messages', 'danger.call'),
          unit('messages', 'menu'),
          unit('services', 'hl-999.for', service('hl-999')),
          unit('navigation', `${section.folder}.about`, about),
        ],
      },
    ],
  ]),
};

function shownBy(draft: boolean): object {
  assert.ok(brand);
  const both = {
    ...brand,
    draft,
    languages: ['en', 'xx'],
    domains: { en: 'https://a.example', xx: 'https://a.example' },
  };
  const [, site] = createSites({ brands: [both], content: two, overrides: [] });
  assert.ok(site);
  const titleOf = (id: string) => site.pages.find((page) => page.id === id)?.title;
  return {
    pages: ['in-danger', 'helplines', 'at-home'].map(titleOf),
    messages: [site.t('danger.call', { number: '999' }), site.t('menu')],
    texts: [service('hl-999'), service('hl-101'), about].map(site.localize),
    machineTexts: site.machineTexts,
  };
}

test('a pack that is no draft shows English in place of what is about danger and not checked, and everything else translated', () => {
  assert.deepEqual(shownBy(false), {
    pages: ['In danger now', 'xx helplines', 'xx at-home'],
    messages: ['Call 999', 'xx menu'],
    texts: [service('hl-999')['en'], 'xx 101', 'xx about'],
    machineTexts: 2,
  });
});

test('a draft shows every translation, to be read', () => {
  assert.deepEqual(shownBy(true), {
    pages: ['xx in-danger', 'xx helplines', 'xx at-home'],
    messages: ['xx call', 'xx menu'],
    texts: ['xx 999', 'xx 101', 'xx about'],
    machineTexts: 4,
  });
});

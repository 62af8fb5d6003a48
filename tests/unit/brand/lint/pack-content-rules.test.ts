import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Brand } from '../../../../src/brand/brand-schema.ts';
import { lintBrandContent } from '../../../../src/brand/lint/pack-content-rule.ts';
import { readBrand } from '../../../../src/brand/lint/read-brands.ts';
import type { Page } from '../../../../src/content/pages.ts';
import { readContent } from '../../../../src/content/read-content.ts';
import { requiredMessages } from '../../../../src/content/spoken-languages.ts';
import { Facts } from '../../../../src/facts/read-facts.ts';

const { brand } = readBrand('brands/midshire');
assert.ok(brand);
const { content } = readContent('content', { today: '2026-11-28', allowOverdue: true });
const pageIn = (language: string, more: Partial<Page>) =>
  ({ id: 'home', name: 'home', language, address: '', ...more }) as Page;
const pages = [
  pageIn('en', {}),
  pageIn('en', { id: 'dating', name: 'dating', address: 'dating' }),
  pageIn('en', { id: 'hidden', name: 'hidden', address: 'hidden', listed: false }),
  pageIn('cy', {}),
  pageIn('cy', { id: 'calls', name: 'calls', address: 'galwadau' }),
];
const names = new Map(requiredMessages.map((key) => [key, 'Cymraeg']));
const welsh = { messages: new Map(content.messages).set('cy', names), pages };

test('no target of the exit is unknown while the list cannot be read', () => {
  const facts = new Facts();
  facts.addUnreadable('exits');
  const reports = report({ leave: 'exit-elsewhere' }, { facts });
  assert.deepEqual(
    reports.filter((each) => each.startsWith('leave')),
    [],
  );
});

/** What the rules report about the example pack with these fields: place, message and fix of each. */
function report(fields: object, more: object = {}): string[] {
  const positionOf = (keys: PropertyKey[]) => ({ line: 1, column: 1, key: keys.join('.') });
  const pack = { ...brand, folder: 'pack', positionOf, ...fields } as Brand;
  return lintBrandContent(pack, { ...content, ...more }).map((found) => {
    assert.equal(found.file, 'pack/brand.yaml');
    return `${'key' in found ? found.key : ''}: ${found.message} | ${found.fix}`;
  });
}

const targets = content.facts
  .published('exits')
  .map(({ id }) => id)
  .join(', ');
const neutral = { title: { en: 'Information' }, description: { en: 'Advice' } };
const tells = 'which tells what this site is about | words that give nothing away';
const noAnswer = 'the name of a file in content/pages without its ending, like dating';

const cases: [name: string, fields: object, more: object, expected: string[]][] = [
  ['the example pack', {}, {}, []],
  [
    'a target that is not in the list',
    { leave: 'exit-elsewhere' },
    {},
    [`leave: "leave" is "exit-elsewhere", which is not in the list | one of ${targets}`],
  ],
  [
    'a phone number in words, and a number that is none',
    { name: { en: 'Ring 0300 000 0000 within 30 days', cy: 'Ring 0300 000 0001' } },
    {},
    ['0300 000 0000', '0300 000 0001'].map(
      (number) =>
        `name: "name" holds the phone number ${number} | words without it, and the number in a field for numbers, where it is checked`,
    ),
  ],
  [
    'revealing words in the title and description',
    { neutral: { title: { en: 'Stalking' }, description: { en: 'Advice', cy: 'About stalking' } } },
    {},
    [
      `neutral.title: "neutral.title" holds "stalk", ${tells}`,
      `neutral.description: "neutral.description" holds "stalk", ${tells}`,
    ],
  ],
  [
    'revealing names of pictures',
    { neutral, logo: { light: 'stalking.svg', dark: 'stalker.svg' }, favicon: 'stalk.svg' },
    {},
    [
      `logo.light: "logo.light" holds "stalk", ${tells}`,
      `logo.dark: "logo.dark" holds "stalk", ${tells}`,
      `favicon: "favicon" holds "stalk", ${tells}`,
    ],
  ],
  ['a brand without a dark logo and favicon', { logo: { light: 'a.svg' }, favicon: undefined }, {}, []],
  [
    'pages to feature that are missing, not listed, or the home page',
    { featured: ['dating', 'datin', 'hidden', 'home'] },
    { pages },
    [
      'featured.1: "datin" is no page of this site | "dating"',
      `featured.2: "hidden" is no page of this site | ${noAnswer}`,
      `featured.3: "home" is no page of this site | ${noAnswer}`,
    ],
  ],
  [
    'a page to feature that cannot be read',
    { featured: ['datin'] },
    { pages, unreadablePages: ['datin'] },
    [],
  ],
  [
    'a page to feature that one language shows in English',
    { featured: ['dating'], languages: ['en', 'cy'] },
    welsh,
    [],
  ],
  [
    'a page to feature about the law, by the name that all its pages share',
    { featured: ['the-law', 'the-lav', 'law-scotland'] },
    {
      pages: [...pages, pageIn('en', { id: 'law-scotland', name: 'the-law', law: 'scotland', address: 'l' })],
    },
    ['featured.1: "the-lav" is no page of this site | "the-law"'],
  ],
  ['two languages', { featured: [], languages: ['en', 'cy'] }, welsh, []],
  [
    'a language without messages',
    { featured: [], languages: ['en', 'cy'] },
    { pages },
    ['languages: "languages" has "cy", which this site does not speak yet | only en'],
  ],
  [
    'a language whose home page is the English',
    { featured: [], languages: ['en', 'cy'] },
    { ...welsh, pages: pages.filter(({ language, address }) => language === 'en' || address !== '') },
    [],
  ],
  [
    'tests of pages that do not exist',
    {
      featured: [],
      accessibility: { tested: [{ pages: 'all' }, { pages: ['dating', 'datin'] }, { pages: ['elsewhere'] }] },
    },
    { pages },
    [
      'accessibility.tested.1.pages.1: "datin" was tested, and there is no such page | "dating"',
      'accessibility.tested.2.pages.0: "elsewhere" was tested, and there is no such page | one of home, dating, hidden, calls',
    ],
  ],
  [
    'words of doubt in a pack',
    { name: { en: 'Still checking', cy: 'Rydym yn dal i wirio' } },
    {},
    ['en: still checking', 'cy: yn dal i wirio'].map((found) => {
      const [language, phrase] = found.split(': ');
      return `name.${language}: "name" shows readers a doubt: "${phrase}" | what is certain, with its source; or nothing, and the open point as the "question" of a fact`;
    }),
  ],
  [
    'sign-offs of a section, of a law area and of the home page, and of what does not exist',
    {
      featured: [],
      signOffs: [
        { section: 'home', pages: { 'en/home': 'a' } },
        { section: 'law/scotland', pages: { 'en/law-scotland': 'a' } },
        { section: 'law/scotlnd', pages: { 'en/law-scotland': 'a' } },
        { section: 'law', pages: { 'en/law': 'a', 'cy/law': 'a', 'en/home': 'a' } },
      ],
    },
    {
      pages: [
        pageIn('en', { section: '' }),
        pageIn('en', { id: 'law', section: 'law', address: 'l' }),
        pageIn('en', { id: 'law-scotland', section: 'law', law: 'scotland', address: 's' }),
      ],
    },
    [
      'signOffs.2.section: there is no section "law/scotlnd" to sign off | "law/scotland"',
      'signOffs.3.pages.cy/law: the section "law" has no page "cy/law" | "en/law"',
      'signOffs.3.pages.en/home: the section "law" has no page "en/home" | only pages of the section, like en/law',
    ],
  ],
  [
    'recalls of a service, of what does not exist or is not shown, and of what no copy can do without',
    {
      recalls: ['hl-nsh', 'hl-nsx', 'hl-999', 'hl-silent', 'exit-bbc-weather', 'ad-leave'].map((fact) => ({
        fact,
      })),
    },
    {},
    [
      'recalls.1.fact: "hl-nsx" is no fact that pages show | "hl-nsh"',
      ...[
        [2, 'hl-999', 'services'],
        [3, 'hl-silent', 'services'],
        [4, 'exit-bbc-weather', 'exits'],
      ].map(
        ([index, id, kind]) =>
          `recalls.${index}.fact: "${id}" is part of what every copy says, so it cannot be left out | the right value in content/facts/${kind}.yaml, or the version of Waymark that has it`,
      ),
      'recalls.5.fact: "ad-leave" is no fact that pages show | the id of a record in content/facts, like hl-nsh',
    ],
  ],
];

for (const [name, fields, more, expected] of cases)
  test(`exactly this is reported about ${name}`, () => {
    assert.deepEqual(report(fields, more), expected);
  });

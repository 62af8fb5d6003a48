import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRanker } from '../../../../src/features/search/browser/ranking.client.ts';
import { buildSearchIndex, searchablePages } from '../../../../src/features/search/build-search-index.ts';
import type {
  IndexedPage,
  SearchIndex,
  SearchLanguage,
} from '../../../../src/features/search/search-index.ts';
import { loadSite } from '../../../support/example-site.ts';

// The pages and their expected order are independent of the code. Each factor of the ranking is varied alone: whatever its
// weight, the order before and after is known.

type PageFields = Partial<IndexedPage> & Pick<IndexedPage, 'title'>;

const silent: SearchLanguage = {
  other: -1,
  foreign: '',
  drop: 'the my to',
  classes: [],
  words: '',
  evidence: [],
  same: [],
  sets: {},
  intents: [],
};

/** Words equal their stems here, since the index contains stems. Filler pages make the other words rare. */
const others: PageFields[] = ['Apple', 'Cherry', 'Damson', 'Elder', 'Grape', 'Lemon'].map((title) => ({
  title,
}));

function indexOf(pages: PageFields[], language: Partial<SearchLanguage> = {}): SearchIndex {
  const all: IndexedPage[] = [...pages, ...others].map((page) => ({
    address: '/',
    section: -1,
    phrases: '',
    names: [],
    elsewhere: 0,
    ...page,
  }));
  const column = <Field extends keyof IndexedPage>(field: Field) => all.map((page) => page[field]);
  return {
    sections: [],
    say: {},
    language: { ...silent, ...language },
    numbers: { pages: {}, caller: -1 },
    pages: {
      title: column('title'),
      address: column('address'),
      section: column('section'),
      phrases: column('phrases'),
      names: column('names'),
      elsewhere: column('elsewhere'),
    },
  };
}

/** The titles of the matching pages, the best first. */
function rank(text: string, pages: PageFields[], language: Partial<SearchLanguage> = {}): string[] {
  const { found } = createRanker(indexOf(pages, language))(text);
  return found.map(({ page }) => [...pages, ...others][page]?.title ?? '');
}

/** The same result in whatever order the pages are. */
function rankInAnyOrder(text: string, pages: PageFields[], language?: Partial<SearchLanguage>): string[] {
  const result = rank(text, pages, language);
  assert.deepEqual(
    rank(text, pages.toReversed(), language),
    result,
    'the order of the index decides nothing',
  );
  return result;
}

const byField: PageFields[] = [
  { title: 'Lantern' },
  { title: 'Phrase', phrases: 'lantern' },
  { title: 'Long phrase', phrases: 'lantern road' },
  { title: 'Name', names: ['The Lantern'] },
];

test('a word counts most in the title, then as a phrase, part of a phrase, and in a name', () =>
  assert.deepEqual(rankInAnyOrder('lantern', byField), ['Lantern', 'Phrase', 'Long phrase', 'Name']));

for (const field of ['title', 'phrases', 'names'] as const)
  test(`of two pages with the word in ${field}, that of the reader’s own nation comes first, in any order`, () => {
    const content = {
      title: { title: 'Lantern' },
      phrases: { title: 'A page', phrases: 'lantern' },
      names: { title: 'A page', names: ['Lantern'] },
    }[field];
    for (const [first, second] of [
      [1, 0],
      [0, 1],
    ] as const) {
      const index = indexOf([
        { ...content, elsewhere: first },
        { ...content, elsewhere: second },
      ]);
      const { found } = createRanker(index)('lantern');
      assert.deepEqual(
        found.map(({ page }) => page),
        first ? [1, 0] : [0, 1],
      );
      const [own, elsewhere] = found.map(({ score }) => score);
      assert.ok(own && elsewhere && elsewhere < 0.9 * own && elsewhere > 0.7 * own, `${own}, ${elsewhere}`);
    }
  });

test('equal pages of every nation: all of the reader’s own before all others', () => {
  const pages = [1, 0, 1, 0, 0, 1].map(
    (elsewhere, index): PageFields => ({
      title: `Page ${'abcdef'[index]}`,
      names: ['lantern'],
      elsewhere: elsewhere as 0 | 1,
    }),
  );
  assert.deepEqual(rank('lantern', pages), ['Page b', 'Page d', 'Page e', 'Page a', 'Page c', 'Page f']);
});

test('another nation’s law in the title still comes before the own nation’s in a name', () =>
  assert.deepEqual(
    rankInAnyOrder('lantern', [
      { title: 'Lantern', elsewhere: 1 },
      { title: 'Own', names: ['lantern'] },
    ]),
    ['Lantern', 'Own'],
  ));

test('a page that matches two words comes before pages that match one, and the rarer word weighs more', () => {
  const pages: PageFields[] = [
    { title: 'Common', names: ['river'] },
    { title: 'Common too', names: ['river'] },
    { title: 'Rare', names: ['lantern'] },
    { title: 'Both', names: ['A lantern by the river'] },
  ];
  assert.deepEqual(rank('lantern river', pages), ['Both', 'Rare', 'Common', 'Common too']);
});

test('a page with the whole phrase comes before one with half of it, and before one with its words apart', () => {
  const pages: PageFields[] = [
    { title: 'Half', phrases: 'dark lantern north' },
    { title: 'Apart', phrases: 'dark road,lantern north' },
    { title: 'Whole', phrases: 'dark lantern' },
  ];
  assert.deepEqual(rankInAnyOrder('dark lantern', pages), ['Whole', 'Half', 'Apart']);
});

test('a second matching phrase adds a little', () => {
  const pages: PageFields[] = [
    { title: 'One', phrases: 'dark lantern,north' },
    { title: 'Two', phrases: 'dark lantern,dark light lantern' },
  ];
  assert.deepEqual(rankInAnyOrder('dark lantern', pages), ['Two', 'One']);
});

test('synonyms are found, after exact words', () => {
  const pages: PageFields[] = [
    { title: 'Same', names: ['lamp'] },
    { title: 'Typed', names: ['lantern'] },
  ];
  assert.deepEqual(rankInAnyOrder('lantern', pages), ['Typed']);
  assert.deepEqual(rankInAnyOrder('lantern', pages, { same: ['lantern,lamp'] }), ['Typed', 'Same']);
});

test('stop words find nothing beside other words', () => {
  const pages: PageFields[] = [
    { title: 'Other', names: ['to my the'] },
    { title: 'Page', names: ['lantern'] },
  ];
  assert.deepEqual(rank('to the lantern', pages), ['Page']);
});

const intent = (page: number, more: object = {}) => ({ page, when: ['lantern road'], ...more });

test('an intent moves its page to the front; its opposite, or a word too far away, does not', () => {
  const pages: PageFields[] = [{ title: 'Words', names: ['lantern road'] }, { title: 'Intent' }];
  assert.deepEqual(rank('lantern road', pages), ['Words']);
  const intents = [intent(1)];
  assert.deepEqual(rank('lantern road', pages, { intents }), ['Intent', 'Words']);
  assert.deepEqual(rank('lantern one two three road', pages, { intents }), ['Intent', 'Words']);
  assert.deepEqual(rank('lantern one two three four road', pages, { intents }), ['Words']);
  assert.deepEqual(rank('road lantern', pages, { intents }), ['Words']);
  assert.deepEqual(rank('lantern road no', pages, { intents: [intent(1, { unless: ['no'] })] }), ['Words']);
  const joined = [{ page: 1, when: ['lantern+road'] }];
  assert.deepEqual(rank('lantern road', pages, { intents: joined }), ['Intent', 'Words']);
  assert.deepEqual(rank('lantern one road', pages, { intents: joined }), ['Words']);
  const atStart = [{ page: 1, when: ['^lantern road'] }];
  assert.deepEqual(rank('lantern road', pages, { intents: atStart }), ['Intent', 'Words']);
  assert.deepEqual(rank('one lantern road', pages, { intents: atStart }), ['Words']);
});

test('an intent moves the pages below its page too, and the other words choose between them', () => {
  const pages: PageFields[] = [
    { title: 'Other market', phrases: 'lantern market', address: '/b/' },
    { title: 'Lantern', address: '/a/' },
    { title: 'Market', address: '/a/market/' },
  ];
  const intents = [{ page: 1, when: ['lantern'] }];
  assert.deepEqual(rank('lantern market', pages), ['Other market', 'Lantern', 'Market']);
  assert.deepEqual(rank('lantern', pages, { intents }).slice(0, 2), ['Lantern', 'Market']);
  assert.deepEqual(rank('lantern market', pages, { intents }).at(-1), 'Other market');
  const promoted = [{ page: 1, when: ['lantern'], first: true as const }];
  assert.deepEqual(rank('lantern market', pages, { intents: promoted }).slice(0, 2), [
    'Lantern',
    'Other market',
  ]);
});

test('a promoted page comes first, whatever the words, and ranks lower without its intent', () => {
  const pages: PageFields[] = [
    { title: 'Lantern road', phrases: 'lantern road', names: ['Lantern road'] },
    { title: 'First', names: ['river'] },
    { title: 'River', names: ['river'] },
  ];
  const second = { page: 0, when: ['lantern'] };
  assert.deepEqual(rank('lantern road', pages, { intents: [second, intent(1, { first: true })] }), [
    'First',
    'Lantern road',
  ]);
  assert.deepEqual(rank('river', pages), ['River', 'First']);
  const twins = pages.slice(1).map((page) => ({ ...page, title: `${page.title} page` }));
  assert.deepEqual(rank('river', twins), ['River page', 'First page']);
  const alike = twins.map((page, index) => ({ ...page, title: `${'ab'[index]} page` }));
  assert.deepEqual(rank('river', alike), ['a page', 'b page']);
  assert.deepEqual(rank('river', alike, { intents: [intent(0, { first: true })] }), ['b page', 'a page']);
});

test('an intent about the past moves its page behind the topic', () => {
  const pages: PageFields[] = [
    { title: 'Danger', names: ['lantern'], phrases: 'lantern road' },
    { title: 'Topic', names: ['lantern road'] },
  ];
  const now = { page: 0, when: ['lantern'] };
  assert.equal(rank('lantern road', pages, { intents: [now] })[0], 'Danger');
  const past = { page: 0, past: true as const, when: ['road'] };
  assert.equal(rank('lantern road', pages, { intents: [now, past] })[0], 'Topic');
});

test('results far below the best score are dropped, near ones stay', () => {
  const strong: PageFields = {
    title: 'Lantern',
    phrases: 'lantern',
    names: ['lantern'],
  };
  const weak: PageFields = { title: 'Far', phrases: 'lantern one two three four five six', elsewhere: 1 };
  const intents = [{ page: 0, when: ['lantern'] }];
  assert.deepEqual(rank('lantern', [strong, weak]), ['Lantern', 'Far']);
  assert.deepEqual(rank('lantern', [strong, weak], { intents: [intents[0] ?? intent(0)] }), ['Lantern']);
});

// The same with the pages of the content: the law of the reader's nation comes first in every pack.
for (const pack of ['midshire', 'strathlorn', 'loughside']) {
  const site = loadSite(`brands/${pack}`);
  const pages = searchablePages(site);
  const { index } = buildSearchIndex(site, () => '');

  test(`${pack}: the index marks the pages of every other law as elsewhere`, () => {
    assert.equal(site.lawAreas.length, 1);
    assert.deepEqual(
      pages.map(({ id }, place) => [id, index.pages.elsewhere[place]]),
      pages.map(({ id, law }) => [id, law === undefined || law === site.lawAreas[0] ? 0 : 1]),
    );
    assert.equal(new Set(index.pages.elsewhere).size, 2);
  });

  test(`${pack}: of equivalent pages in several laws, its own is the best for their common words`, () => {
    const ask = createRanker(index);
    const groups = [
      ...Map.groupBy(
        pages.filter(({ law }) => law),
        ({ name }) => name,
      ).values(),
    ].filter((group) => group.length > 1);
    assert.ok(groups.length > 2);
    for (const group of groups) {
      const common = (page: (typeof pages)[number]) => [page.title, ...(page.also ?? [])];
      const [first, ...rest] = group;
      const words = first
        ? common(first).filter((text) => rest.every((page) => common(page).includes(text)))
        : [];
      for (const text of words) {
        const laws = ask(text).found.flatMap(({ page }) => {
          const found = pages[page];
          return found && group.includes(found) ? [found.law] : [];
        });
        assert.equal(laws[0], site.lawAreas[0], `${text}: ${laws.join(', ')}`);
      }
    }
  });
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createNeedFinder } from '../../../../../src/features/search/browser/needs.client.ts';
import type { Evidence, SearchIndex } from '../../../../../src/features/search/search-index.ts';
import { trainEvidence } from '../../../../../src/features/search/train-evidence.ts';

const classes = ['', 'he', 'break', 'wish'];
const texts = [
  'he break',
  'he break road',
  'break he',
  'wish he',
  'wish he road',
  'i wish',
  'road',
  'he road',
  'he',
];
const learn = (shown: string): Pick<Evidence, 'bias' | 'weights'> =>
  trainEvidence(
    texts.map((text) => ({ text, shows: text.includes(shown), weight: 1 })),
    { classes, words: [] },
    0,
  );
const index: SearchIndex = {
  sections: [],
  say: {},
  pages: { title: [], address: [], section: [], phrases: [], names: [], elsewhere: [] },
  numbers: { pages: { '08081570000': 5 }, caller: 6 },
  language: {
    other: 7,
    foreign: 'nie mnie',
    drop: '',
    same: [],
    sets: {},
    classes,
    words: '',
    evidence: [
      { page: 1, card: 'danger', ...learn('break') },
      { page: 2, first: true, ...learn('wish') },
    ],
    intents: [
      { page: 3, first: true, when: ['lost'] },
      { page: 4, card: 'hope', when: ['market'] },
    ],
  },
};
const known = new Set(['he', 'break', 'wish', 'road', 'lost', 'the', 'market']);
const find = createNeedFinder(index, (stem) => known.has(stem));

/** The needs that a text shows, as the matcher of patterns sees its words. */
function needsOf(text: string) {
  const words = text.split(' ');
  return find(text, { words, candidates: words.map((word) => [word]) });
}
const firstPage = (text: string) => needsOf(text).needs.findLast(({ first }) => first)?.page;
const cards = (text: string) => needsOf(text).needs.flatMap(({ card }) => card ?? []);

test('evidence shows a card or a page, and neither without it', () => {
  assert.deepEqual(cards('he break'), ['danger']);
  assert.deepEqual(cards('he road'), []);
  assert.equal(firstPage('wish he'), 2);
  assert.equal(firstPage('he road'), undefined);
});

test('a slip of a finger loses no card', () => {
  for (const text of ['he braek', 'he brek', 'he breaak', 'he btreak'])
    assert.deepEqual(cards(text), ['danger'], text);
});

test('who writes of danger more than of a wish does not see the page for those who wish', () =>
  assert.equal(firstPage('he break he break wish'), undefined));

test('a number, an unknown number and another language come before all', () => {
  assert.equal(firstPage('0808 157 0000'), 5);
  assert.equal(needsOf('0808 157 0000').hasForeignNumber, false);
  assert.equal(firstPage('0161 000 0000'), 6);
  assert.equal(needsOf('0161 000 0000').hasForeignNumber, true);
  assert.equal(firstPage('mnie nie'), 7);
  assert.equal(firstPage('я'), 7);
  assert.equal(firstPage('the road'), undefined);
});

test('what shows a card comes before an unknown number, danger first of all', () => {
  for (const text of ['he break 0161 000 0000', '0161 000 0000 he break', 'he break market 0161 000 0000'])
    assert.equal(firstPage(text), 1, text);
  assert.equal(firstPage('market 0161 000 0000'), 4);
  assert.equal(firstPage('wish he 0161 000 0000'), 6);
  assert.equal(firstPage('he road 0161 000 0000'), 6);
  assert.ok(
    needsOf('he break 0161 000 0000').needs.some(({ page }) => page === 6),
    'the caller is not lost',
  );
});

test('the number of a service comes before danger, with an unknown number too', () => {
  assert.equal(firstPage('he break 0808 157 0000'), 5);
  assert.equal(firstPage('he break 0161 000 0000 road 0808 157 0000'), 5);
});

test('a pattern comes before a wish', () => assert.equal(firstPage('wish he lost'), 3));

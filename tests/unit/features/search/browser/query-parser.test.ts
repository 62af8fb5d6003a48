import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createIndexReader } from '../../../../../src/features/search/browser/index-reader.client.ts';
import { createIntentMatcher } from '../../../../../src/features/search/browser/intent-matcher.client.ts';
import { createQueryParser } from '../../../../../src/features/search/browser/query-parser.client.ts';
import { createSynonyms } from '../../../../../src/features/search/browser/synonyms.client.ts';
import type { SearchIndex } from '../../../../../src/features/search/search-index.ts';

const titles = ['Harbour lamp', 'Market', 'Voicemail'];
const index: SearchIndex = {
  sections: [],
  say: {},
  pages: {
    title: titles,
    address: titles.map((title) => `/${title}/`),
    section: titles.map(() => -1),
    phrases: titles.map(() => ''),
    names: titles.map(() => []),
    elsewhere: titles.map(() => 0 as const),
  },
  numbers: { pages: {}, caller: -1 },
  language: {
    other: -1,
    foreign: '',
    classes: [],
    words: '',
    evidence: [],
    drop: 'the my',
    same: ['lamp,light,small sun'],
    sets: { them: 'he she' },
    intents: [
      { page: 0, when: ['track {them}', '^help'], unless: ['not track'] },
      { page: 1, when: ['buy+lamp'] },
    ],
  },
};
const parse = createQueryParser(createIndexReader(index), createSynonyms(index.language));
const parsedWords = (text: string) => parse(text).asked.map(([first]) => first?.[0]);

test('stop words are dropped, unless nothing else was typed', () => {
  assert.deepEqual(parsedWords('the market'), ['market']);
  assert.deepEqual(parsedWords('the my'), ['the', 'my']);
});

test('spelling is corrected, and a partial word matches its completions while it is typed', () => {
  assert.deepEqual(parsedWords('harbuor now')[0], 'harbour');
  assert.deepEqual(parse('mark').asked[0], [['market', 4 / 6]]);
  assert.deepEqual(parse('mark lamp').unknown, ['mark'], 'a word that is finished is no beginning');
});

test('words are split and joined as in the index', () => {
  assert.deepEqual(parse('harbourmarket').words, ['harbour', 'market']);
  assert.deepEqual(parsedWords('voice mail'), ['voicemail']);
});

test('a synonym counts half, and a phrase adds its single words', () => {
  assert.deepEqual(parse('lamp').asked[0], [
    ['lamp', 1],
    ['light', 0.5],
  ]);
  assert.ok(
    parse('small sun').asked.some((term) => term.some(([stem, weight]) => stem === 'lamp' && weight === 0.6)),
  );
});

test('unknown words are left for the full text, and a long query is cut after forty words', () => {
  assert.deepEqual(parse('qqqqqqq market').unknown, ['qqqqqqq']);
  assert.equal(parse('lamp '.repeat(60)).words.length, 40);
});

test('an intent matches when its words are near each other, and not beside its opposite', () => {
  const intentsOf = (text: string) => {
    const words = text.split(' ');
    return createIntentMatcher(index.language)({ words, candidates: words.map((word) => [word]) }).map(
      ({ page }) => page,
    );
  };
  assert.deepEqual(intentsOf('track how he'), [0]);
  assert.deepEqual(intentsOf('track a b c he'), [0], 'three words may stand between');
  assert.deepEqual(intentsOf('track a b c d he'), [], 'four may not');
  assert.deepEqual(intentsOf('not track he'), []);
  assert.deepEqual(intentsOf('help me'), [0]);
  assert.deepEqual(intentsOf('me help'), [], '^ asks for the beginning');
  assert.deepEqual(intentsOf('buy lamp'), [1]);
  assert.deepEqual(intentsOf('buy a lamp'), [], '+ asks for neighbours');
});

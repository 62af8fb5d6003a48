import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lintPage } from '../../../src/content/lint/lint-content.ts';
import { unfoundSearchTermsRule } from '../../../src/content/lint/page/unfound-search-terms.ts';
import { pageRules } from '../../../src/content/lint/page-rule.ts';
import { parseBody } from '../../../src/content/page-ast.ts';
import type { Page } from '../../../src/content/pages.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { type SearchWordsContext, unfoundSearchTerms } from '../../../src/content/search-words.ts';

const { content } = readContent('content', { today: '2026-11-29', allowOverdue: true });
const lexicon = {
  drop: ['my the with'],
  same: [
    ['lorry', 'truck', 'big van'],
    ['cat', 'moggy'],
  ],
  otherNames: [['harbour', 'haven']],
  everyday: ['nowt rubbish'],
  sets: { weapon: ['axe', 'pitch fork'] },
  intents: [],
};
const context: SearchWordsContext = { ...content, searchLexicons: new Map([['en', lexicon]]) };

/** The words that a page with this text and these search terms does not show, by term. */
function unfound(text: string, searchTerms: string[], more: Partial<Page> = {}): string[] {
  const { body } = parseBody('page.mdx', text);
  assert.ok(body);
  const page = {
    title: 'Lanterns',
    description: 'About light.',
    language: 'en',
    body,
    searchTerms,
    ...more,
  } as Page;
  return unfoundSearchTerms(page, context).map(
    ({ index, words }) => `${searchTerms[index]}: ${words.join(' ')}`,
  );
}

test('a word of a search term is found in the text, whatever its ending', () => {
  const text = '## A harbour\n\nThe *Strava* app shows where you run.\n\n- Turn it off.\n';
  assert.deepEqual(unfound(text, ['strava runs', 'my harbours', 'turning', 'lantern', 'lights']), []);
  assert.deepEqual(unfound(text, ['strava bike', 'komoot']), ['strava bike: bike', 'komoot: komoot']);
});

test('names of a page and attributes of its components count', () => {
  const names = { also: ['AirTag'], shortTitle: 'Lamps' };
  assert.deepEqual(unfound('Text.', ['airtags', 'lamp'], names), []);
  assert.deepEqual(unfound('Text.', ['airtags', 'lamp']), ['airtags: airtags', 'lamp: lamp']);
  assert.deepEqual(unfound('<Card title="Torches">\n\nText.\n\n</Card>', ['torch']), []);
});

test('words of a fact count where a component shows it, by its id or by a need', () => {
  assert.deepEqual(unfound('<Call service="hl-samaritans" />', ['samaritans']), []);
  assert.deepEqual(unfound('<Helplines need="distress" />', ['samaritans']), []);
  assert.deepEqual(unfound('<Helplines need="men" />', ['samaritans']), ['samaritans: samaritans']);
});

test('the meaning of a term counts where the page explains it', () => {
  assert.deepEqual(unfound('<Term id="marac" />', ['marac']), []);
  assert.deepEqual(unfound('<Term id="isac" />', ['marac']), ['marac: marac']);
});

test('a synonym counts only beside one that the page shows', () => {
  assert.deepEqual(unfound('A lorry.', ['truck', 'big van', 'the big vans']), []);
  assert.deepEqual(unfound('A big van.', ['truck']), []);
  assert.deepEqual(unfound('A harbour.', ['haven']), []);
  assert.deepEqual(unfound('A quay.', ['haven']), ['haven: haven']);
  assert.deepEqual(unfound('A car.', ['truck', 'moggy']), ['truck: truck', 'moggy: moggy']);
  assert.deepEqual(unfound('A cat. A lorry.', ['big cart']), ['big cart: big cart']);
});

test('words without meaning, everyday words and classes of patterns need no text', () => {
  assert.deepEqual(unfound('Text.', ['with my axe', 'pitch fork', 'nowt']), []);
  assert.deepEqual(unfound('Text.', ['nowt sword']), ['nowt sword: sword']);
});

test('a language without a lexicon has its words on the page all the same', () => {
  assert.deepEqual(unfound('Testun.', ['testun', 'arall'], { language: 'cy' }), ['arall: arall']);
});

test('the rule is registered, and names the term, its missing word and what to write', () => {
  assert.ok(pageRules.rules.includes(unfoundSearchTermsRule));
  const { body } = parseBody('page.mdx', 'Text.');
  assert.ok(body);
  const positionOf = (keys: PropertyKey[]) => ({ line: 9, column: keys.length + Number(keys.at(-1)) });
  const page = {
    title: 'Lanterns',
    description: 'Light.',
    language: 'en',
    file: 'page.mdx',
    body,
    positionOf,
  };
  const searchTerms = ['lantern', 'komoot lantern'];
  const found = lintPage(
    { ...page, searchTerms } as Page,
    { ...content, searchLexicons: new Map([['en', lexicon]]) },
    [unfoundSearchTermsRule],
  );
  assert.deepEqual(
    found.map(({ file, line, column, message }) => [file, line, column, message]),
    [
      [
        'page.mdx',
        9,
        3,
        'people who search for "komoot lantern" land here, and the page does not have "komoot"',
      ],
    ],
  );
  assert.match(found[0]?.fix ?? '', /sentence.*"same".*"everyday".*no such term/);
});

test('every search term of every page of this repository is found', () => {
  const missing = content.pages.flatMap((page) =>
    unfoundSearchTerms(page, content).map(
      ({ index, words }) => `${page.id}: ${page.searchTerms?.[index]} (${words})`,
    ),
  );
  assert.deepEqual(missing, []);
});

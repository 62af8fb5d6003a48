import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noDoubtInTexts } from '../../../../src/content/lint/content/no-doubt-in-texts.ts';
import { contentRules } from '../../../../src/content/lint/content-rule.ts';
import { lintPage } from '../../../../src/content/lint/lint-content.ts';
import { noDoubt } from '../../../../src/content/lint/page/no-doubt.ts';
import { pageRules } from '../../../../src/content/lint/page-rule.ts';
import { parseBody } from '../../../../src/content/page-ast.ts';
import type { Page } from '../../../../src/content/pages.ts';
import { readContent } from '../../../../src/content/read-content.ts';
import { runRules } from '../../../../src/diagnostics/rule.ts';
import { Facts } from '../../../../src/facts/read-facts.ts';

const { content } = readContent('content', { today: '2026-11-29', allowOverdue: true });
const home = content.pages.find(({ id }) => id === 'home');
assert.ok(home);

test('both rules are registered, so a build runs them', () => {
  assert.ok(pageRules.rules.includes(noDoubt) && noDoubt.appliesToSlots);
  assert.ok(contentRules.rules.includes(noDoubtInTexts));
});

/** The places and phrases of doubt in a page with this body. */
function doubts(text: string, more: Partial<Page> = {}): string[] {
  const { body } = parseBody('page.mdx', text);
  assert.ok(body && home);
  const positionOf = (keys: PropertyKey[]) => ({ line: 1, column: 1, key: keys.join('.') });
  const page = { ...home, ...more, file: 'page.mdx', body, positionOf };
  return lintPage(page, content, [noDoubt]).map((found) => {
    assert.match(found.fix, /certain.*"question"/);
    return `${'key' in found ? found.key : `${found.line}:${found.column}`} ${found.message}`;
  });
}

const shows = (phrase: string) => `this shows readers a doubt: "${phrase}"`;

test('a doubt is found in each kind of text of a page, across emphasis, with its place', () => {
  assert.deepEqual(doubts('Call us.\n\n- We are **still** checking\n  this.\n'), [
    `3:3 ${shows('still checking')}`,
  ]);
  assert.deepEqual(doubts('## Not confirmed\n\nText.'), [`1:1 ${shows('not confirmed')}`]);
  assert.deepEqual(doubts('<Card title="Unverified">\n\nText.\n\n</Card>'), [`1:1 ${shows('unverified')}`]);
  assert.deepEqual(doubts('If you are not sure, call.'), []);
});

test('a doubt is found in what a page is called, and in its list of changes', () => {
  const what = 'We could not confirm the hours.';
  const changes = [
    { date: '2026-11-21', what: 'First published.' },
    { date: '2026-11-20', what },
  ];
  assert.deepEqual(
    doubts('Text.', {
      title: 'Unconfirmed',
      description: 'We do not know.',
      also: ['To be checked'],
      changes,
    }),
    [
      `title ${shows('unconfirmed')}`,
      `description ${shows('we do not know')}`,
      `changes.1.what ${shows('could not confirm')}`,
      `also.0 ${shows('to be checked')}`,
    ],
  );
});

/** What is reported about the shared texts with these changes. */
function shared(changes: object): string[] {
  return runRules([noDoubtInTexts], { folder: 'content', ...content, ...changes }, 'content').map(
    ({ file, line, message }) => `${file} ${(line ?? 0) > 1}: ${message}`,
  );
}

test('the shared texts of this repository show no doubt', () => assert.deepEqual(shared({}), []));

test('a doubt is found in a message, with its line', () => {
  const messages = new Map([['en', new Map([['review.sources', 'We are still checking these.']])]]);
  assert.deepEqual(shared({ messages }), [
    'content/messages/en.json true: "review.sources" shows readers a doubt: "still checking"',
  ]);
});

test('a doubt is found in a published fact, and left alone in a question and in what is not published', () => {
  const [first] = content.facts.published('services');
  assert.ok(first);
  const withFact = (changes: object) => {
    const facts = new Facts();
    facts.add({ ...first, ...changes }, { file: 'content/facts/services.yaml', line: 7, column: 3 });
    return shared({ facts });
  };
  const doubt = { for: { en: 'Its number is not confirmed.' } };
  assert.deepEqual(withFact(doubt), [
    `content/facts/services.yaml true: "${first.id}.for" shows readers a doubt: "not confirmed"`,
  ]);
  assert.deepEqual(withFact({ ...doubt, publish: false }), []);
  assert.deepEqual(withFact({ question: 'Still checking: is it not confirmed?', note: 'Unverified' }), []);
});

test('a doubt is found in the meaning of a term', () => {
  const [term] = content.glossary.terms;
  assert.ok(term);
  const glossary = {
    ...content.glossary,
    terms: [{ ...term, meaning: { en: 'As far as we know, a form.' } }],
  };
  assert.deepEqual(shared({ glossary }), [
    `content/glossary.yaml true: "${term.id}" shows readers a doubt: "as far as we know"`,
  ]);
});

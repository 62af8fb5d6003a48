import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import type { Page } from '../../../src/content/pages.ts';
import { readSearchLexicons } from '../../../src/content/read-search-lexicons.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'lexicon-'));
after(() => rmSync(folder, { recursive: true }));

const page = (id: string) => ({ id, name: id, language: 'en' }) as Page;
const pages = ['danger-page', 'change-page'].map(page);

const whole = `drop: [the]
same: [[lamp, light]]
sets: { x: [y] }
classes: { act: [break], time: [now] }
evidence:
  - { page: danger-page, card: danger, examples: danger, threshold: 0, needs: [act] }
  - { page: change-page, first: true, examples: danger, threshold: 0 }
intents:
  - { page: danger-page, card: quiet, when: [hush] }
  - { page: danger-page, card: hope, when: [lost] }
`;

/** The messages about a lexicon with these examples. */
function messagesOf(lexicon: string | undefined, examples = '- it breaks now\n'): string[] {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, 'examples/en'), { recursive: true });
  if (lexicon) writeFileSync(path.join(folder, 'en.yaml'), lexicon);
  writeFileSync(path.join(folder, 'examples/en/danger.yaml'), examples);
  return readSearchLexicons(folder, pages).diagnostics.map(({ message }) => message);
}

test('a lexicon with everything that keeps people safe is accepted, with its examples', () => {
  assert.deepEqual(messagesOf(whole), []);
  const { searchLexicons } = readSearchLexicons(folder, pages);
  assert.deepEqual(searchLexicons.get('en')?.examples, { danger: ['it breaks now'] });
});

test('a language with pages and without a lexicon fails, naming all that is missing', () =>
  assert.deepEqual(messagesOf(undefined), [
    'the search of this language shows nothing with card: danger, card: quiet, card: hope, first: true',
  ]));

for (const [line, missing] of [
  ['  - { page: danger-page, card: quiet, when: [hush] }\n', 'card: quiet'],
  ['  - { page: danger-page, card: hope, when: [lost] }\n', 'card: hope'],
  ['  - { page: change-page, first: true, examples: danger, threshold: 0 }\n', 'first: true'],
] as const)
  test(`a lexicon without ${missing} fails`, () =>
    assert.deepEqual(messagesOf(whole.replace(line, '')), [
      `the search of this language shows nothing with ${missing}`,
    ]));

for (const [wrong, right, message] of [
  ['examples: dangre', 'examples: danger', 'there are no examples "dangre"'],
  ['needs: [acts]', 'needs: [act]', 'there is no class "acts"'],
  ['page: danger-pag,', 'page: danger-page,', 'there is no page "danger-pag"'],
] as const)
  test(`${message}: evidence that names nothing is reported`, () =>
    assert.deepEqual(messagesOf(whole.replace(right, wrong)), [message]));

test('a file of examples that is no list is reported', () =>
  assert.ok(messagesOf(whole, 'a: b\n').length > 0));

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareTexts } from '../../../../src/content/translations/compare-texts.ts';

const differences = (translated: string, english: string) =>
  compareTexts(translated, english).map(({ message, fix }) => `${message}: ${fix}`);

test('a link ends before the mark that ends its sentence', () => {
  assert.deepEqual(differences('Gweler https://a.example/x?y=1!', 'See https://a.example/x?y=1.'), []);
  assert.equal(differences('Gweler https://a.example/x', 'See https://a.example/x?y.').length, 2);
});

test('a translation keeps the blanks, the numbers and the links of its English', () => {
  const english = 'Call {publisher} on 101, or see https://a.example/x for {count} more.';
  assert.deepEqual(
    differences('Mwy: {count}. Ffoniwch 101 {publisher}. https://a.example/x', english),
    [],
    'in any order',
  );
  assert.deepEqual(differences('Ffoniwch {heddlu} 110', english), [
    '{publisher} is missing: it, where the English has it',
    'https://a.example/x is missing: it, where the English has it',
    '{count} is missing: it, where the English has it',
    '{heddlu} is not in the English: only the tags, links, blanks and numbers of the English',
    '101 is missing: it, where the English has it',
    '110 is not in the English: only the tags, links, blanks and numbers of the English',
  ]);
  assert.deepEqual(differences('Ffoniwch 999 999', 'Call 999'), [
    '999 is not in the English: only the tags, links, blanks and numbers of the English',
  ]);
  assert.deepEqual(differences('Ffoniwch 999', 'Call'), [
    '999 is not in the English: only the tags, links, blanks and numbers of the English',
  ]);
});

test('a sentence that is the English is no translation, and a name may be', () => {
  const isEnglish = (translated: string, english: string) =>
    differences(translated, english).some((each) => each.startsWith('it is the English text'));
  assert.ok(isEnglish('Call them right now', 'Call them right now.'));
  assert.ok(isEnglish('CALL them – right now!', 'Call them right now.'));
  assert.ok(!isEnglish('Suzy Lamplugh Trust', 'Suzy Lamplugh Trust'));
  assert.ok(!isEnglish('Ffoniwch nhw nawr os gwelwch yn dda', 'Call them right now.'));
  assert.ok(!isEnglish('{a} {b} {c} {d}: {e}', '{a} {b} {c} {d}: {e}'), 'blanks are no words');
});

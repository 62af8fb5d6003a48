import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareTexts } from '../../../../src/content/translations/compare-texts.ts';

const differences = (translated: string, english: string) =>
  compareTexts(translated, english).map(({ message, fix }) => `${message}: ${fix}`);

test('a translation keeps the blanks, the numbers and the links of its English', () => {
  const english = 'Call {publisher} on 101, or see https://a.example/x for {count} more.';
  assert.deepEqual(
    differences('Mwy: {count}. Ffoniwch 101 {publisher}. https://a.example/x', english),
    [],
    'in any order',
  );
  assert.deepEqual(differences('Ffoniwch {heddlu} 110', english), [
    'it has other blanks than the English: {count}, {publisher}',
    'it has other numbers than the English: 101',
    'it has other links than the English: https://a.example/x',
  ]);
  assert.deepEqual(differences('Ffoniwch 999 999', 'Call 999'), [
    'it has other numbers than the English: 999',
  ]);
  assert.deepEqual(differences('Ffoniwch 999', 'Call'), [
    'it has other numbers than the English: no numbers',
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

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOtherLanguage } from '../../../../../src/features/search/browser/query-language.client.ts';

const english = new Set(['the', 'lamp', 'is', 'on', 'cafe', 'road', 'help', 'me']);
const context = { foreign: new Set(['nie', 'mnie', 'ist']), isKnown: (stem: string) => english.has(stem) };

test('a letter of another script is another language, at once', () => {
  for (const text of ['м', 'допомога', 'مساعدة', '我', 'help दीपक'])
    assert.ok(isOtherLanguage(text, context), text);
});

test('little words or letters of another language among strange words are, too', () => {
  for (const text of [
    'mnie lampa nie',
    'lampa mnie',
    'włącz lampę',
    'lámpara año',
    'lampa nie jest',
    'the lamp is mnie nie on',
  ])
    assert.ok(isOtherLanguage(text, context), text);
});

test('the words of this site are not, with an accent, a strange word or a number neither', () => {
  for (const text of [
    'the lamp is on',
    'the café',
    'the lamp ist on',
    'lampp',
    'xqz',
    'mnie the lamp is on',
    '0808 157',
    '',
  ])
    assert.ok(!isOtherLanguage(text, context), text);
});

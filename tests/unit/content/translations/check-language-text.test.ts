import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkLanguageText } from '../../../../src/content/translations/check-language-text.ts';

test('the tag and the direction of a language are ones that browsers know, and not those of English', () => {
  for (const [key, accepted, refused] of [
    ['language.tag', ['cy', 'cy-GB', 'ar', 'zh-Hant'], ['en', 'en-GB', 'cy_GB', 'Welsh language', '', '-']],
    ['language.direction', ['ltr', 'rtl'], ['left', 'LTR', '']],
  ] as const) {
    for (const text of accepted) assert.deepEqual(checkLanguageText(key, text), [], text);
    for (const text of refused) assert.equal(checkLanguageText(key, text).length, 1, text);
  }
  assert.deepEqual(checkLanguageText('language.name', 'Saesneg'), []);
});

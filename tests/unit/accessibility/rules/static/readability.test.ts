import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isInCapitals } from '../../../../../src/accessibility/rules/static/readability.ts';

test('a text is in capitals where its script has them and it uses no other letters', () => {
  for (const [text, expected] of [
    ['THE HARBOUR IS CLOSED', true],
    ['The harbour is closed', false],
    ['MAE’R HARBWR AR GAU', true],
    ['الميناء مغلق اليوم', false],
    ['12 – 14', false],
  ] as const)
    assert.equal(isInCapitals(text), expected, text);
});

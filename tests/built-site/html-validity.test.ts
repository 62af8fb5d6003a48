import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { builtPages } from '../support/built-site-fixture.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  // What is as large as a button wraps at 200% text, with its number (tests/frame/ measures that); a number in a sentence never does.
  rules: { 'tel-non-breaking': ['error', { ignoreClasses: ['tap', 'call'] }] },
});

for (const { file, html } of builtPages)
  test(`${file} is valid HTML`, async () => {
    const { results } = await validator.validateString(html, file);
    const messages = results.flatMap((result) => result.messages);
    assert.deepEqual(
      messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
      [],
    );
  });

test('the validator finds a fault', async () => {
  const broken = (builtPages[0]?.html ?? '').replace('<main', '<main><p><div></div></p');
  const { valid } = await validator.validateString(broken);
  assert.equal(valid, false);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainGeneralRoute } from '../../../../src/content/lint/content/plain-general-route.ts';
import { contentRules } from '../../../../src/content/lint/content-rule.ts';
import { readContent } from '../../../../src/content/read-content.ts';
import { runRules } from '../../../../src/diagnostics/rule.ts';
import { factsOf } from '../../../support/fact-records.ts';

const { content } = readContent('content', { today: '2026-11-29', allowOverdue: true });

/** The reports on steps with this general route. */
function onRoute(general: string): string[] {
  const facts = factsOf(['steps', { id: 'stp-1', general: { en: general } }]);
  return runRules([plainGeneralRoute], { ...content, folder: 'content', facts }, 'content').map(
    ({ message }) => message,
  );
}

test('the rule is registered, so a build runs it', () => {
  assert.ok(contentRules.rules.includes(plainGeneralRoute));
});

test('a general route has no word that its page would have to explain', () => {
  assert.deepEqual(onRoute('Look for “Safety” and set a PIN.'), []);
  assert.deepEqual(onRoute('Look for two-step verification.'), [
    '"stp-1.general" has "two-step verification"',
  ]);
  assert.deepEqual(onRoute('Look for the MDM profile.'), ['"stp-1.general" has "MDM"']);
});

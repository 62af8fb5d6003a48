import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DiagnosticError } from '../../../src/diagnostics/diagnostic-error.ts';
import { loadExampleSite } from '../../support/example-site.ts';

test('a message that no language file has is reported at that file, with the line to write', () => {
  const site = loadExampleSite();
  assert.throws(
    () => site.t('no-such-words'),
    (error) => {
      assert.ok(error instanceof DiagnosticError);
      assert.deepEqual(error.diagnostic, {
        file: 'content/messages/en.json',
        message: 'there is no "no-such-words", and a component shows it',
        fix: '"no-such-words": { "text": "…", "where": "…" }, with the words and where on the site a reader meets them',
      });
      return true;
    },
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CspSources } from '../../../src/hosting/content-security-policy.ts';
import { responseHeaders } from '../../../src/hosting/headers.ts';

const noSources: CspSources = {
  scripts: [],
  styles: [],
  special: [{ address: '/look/', capability: 'search' }],
};

test('pages and errors are never cached; hashed files are', () => {
  assert.equal(responseHeaders('/steps/', noSources)['Cache-Control'], 'no-store');
  assert.equal(responseHeaders('/robots.txt', noSources)['Cache-Control'], 'no-store');
  assert.match(responseHeaders('/assets/a.1.svg', noSources)['Cache-Control'] ?? '', /immutable/);
  assert.equal(responseHeaders('/assets/a.1.svg', noSources, false)['Cache-Control'], 'no-store');
});

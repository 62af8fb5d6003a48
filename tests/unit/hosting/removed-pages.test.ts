import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { removedPagesNote } from '../../../src/hosting/removed-pages.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-removed-'));
after(() => rmSync(folder, { recursive: true }));

const html = 'text/html; charset=utf-8';

/** A folder of server configuration whose manifest has these addresses. */
function hosting(name: string, addresses: [address: string, type?: string][]): string {
  const files = addresses.map(([address, type = html]) => ({ address, type }));
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, 'manifest.json'), JSON.stringify({ files }));
  return path.join(folder, name);
}

test('a page and a paper of the last build that have gone are named, and what every build replaces is not', () => {
  const last = hosting('last', [
    ['/'],
    ['/old/'],
    ['/papers/old.pdf', 'application/pdf'],
    ['/assets/a.1.css', 'text/css'],
  ]);
  const now = hosting('now', [['/'], ['/new/'], ['/assets/a.2.css', 'text/css']]);
  assert.equal(
    removedPagesNote(now, last),
    'Gone since the last build: /old/, /papers/old.pdf. Delete them on the host too, unless your copying does.',
  );
  assert.equal(removedPagesNote(now, now), '');
});

test('without a last build, or with a manifest that cannot be read, nothing is said', () => {
  const now = hosting('now', [['/']]);
  assert.equal(removedPagesNote(now, path.join(folder, 'none')), '');
  for (const text of ['{', '{}', '[]', 'null']) {
    writeFileSync(path.join(hosting('broken', []), 'manifest.json'), text);
    assert.equal(removedPagesNote(now, path.join(folder, 'broken')), '', text);
  }
});

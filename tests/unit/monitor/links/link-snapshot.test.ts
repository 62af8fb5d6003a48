import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { readSnapshot, writeSnapshot } from '../../../../src/monitor/links/link-snapshot.ts';

const scratch = mkdtempSync(path.join(os.tmpdir(), 'waymark-freshness-'));

after(() => rmSync(scratch, { recursive: true }));

test('the snapshot is saved in a fixed order, and a corrupted one is refused', () => {
  const file = path.join(scratch, 'snapshot.json');
  const digest = 'a'.repeat(64);
  assert.deepEqual(readSnapshot(file), { snapshot: {} });
  writeSnapshot(file, {
    'https://b.example/': { digest },
    'https://a.example/': { digest, changed: '2026-11-21' },
  });
  assert.equal(
    readFileSync(file, 'utf8'),
    `{
 "about": "What npm run links:check has seen. Keep this file from run to run.",
 "pages": {
  "https://a.example/": {
   "digest": "${digest}",
   "changed": "2026-11-21"
  },
  "https://b.example/": {
   "digest": "${digest}"
  }
 }
}
`,
  );
  assert.equal(existsSync(`${file}.new`), false);
  assert.deepEqual(Object.keys((readSnapshot(file) as { snapshot: object }).snapshot), [
    'https://a.example/',
    'https://b.example/',
  ]);
  const pages = (...digests: string[]) =>
    JSON.stringify({ pages: Object.fromEntries(digests.map((each, index) => [index, { digest: each }])) });
  const spoilt = [digest.slice(1), `${digest}a`, digest.toUpperCase()].map((each) => pages(digest, each));
  for (const text of ['', '{}', '[1', ...spoilt]) {
    writeFileSync(file, text);
    assert.deepEqual(
      readSnapshot(file),
      {
        message: `${file} is not what this command has written. Put back the one before, or delete it: then every page counts as new.`,
      },
      text,
    );
  }
  writeFileSync(file, pages(digest));
  assert.deepEqual(readSnapshot(file), { snapshot: { 0: { digest } } });
});

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { archiveBuild, pageOnDay, readArchive } from '../../../src/build/archive.ts';

const scratch = mkdtempSync(path.join(os.tmpdir(), 'waymark-archive-'));
const site = path.join(scratch, 'dist/advice');
const archive = path.join(scratch, 'kept here');
after(() => rmSync(scratch, { recursive: true }));
beforeEach(() => rmSync(archive, { recursive: true, force: true }));

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Writes a build of one page with these words, and keeps it. */
function keep(day: string, words: string, version = '0.1.0') {
  const html = `<main><h1>Steps</h1><p>${words}</p><script>let code;</script></main><footer>Foot</footer>`;
  mkdirSync(path.join(site, 'steps'), { recursive: true });
  mkdirSync(`${site}.hosting`, { recursive: true });
  writeFileSync(path.join(site, 'steps/index.html'), html);
  const files = [{ address: '/steps/', sha256: sha256(html) }];
  writeFileSync(path.join(`${site}.hosting`, 'manifest.json'), JSON.stringify({ manifest: 1, files }));
  return archiveBuild(site, archive, { day, version });
}

test('an archive says what a page said on a day, and with which version', () => {
  keep('2026-11-01', 'Call us.');
  keep('2026-11-03', 'Write to us.', '0.2.0');
  const said = (day: string) => {
    const found = pageOnDay(archive, day, '/steps/');
    return found && [found.build.day, found.build.version, found.words, found.isIntact];
  };
  assert.equal(said('2026-10-31'), undefined);
  assert.deepEqual(said('2026-11-01'), ['2026-11-01', '0.1.0', 'Steps\nCall us.', true]);
  assert.deepEqual(said('2026-11-02'), ['2026-11-01', '0.1.0', 'Steps\nCall us.', true]);
  assert.deepEqual(said('2026-11-03'), ['2026-11-03', '0.2.0', 'Steps\nWrite to us.', true]);
  assert.deepEqual(said('2027-01-01'), ['2026-11-03', '0.2.0', 'Steps\nWrite to us.', true]);
  assert.equal(pageOnDay(archive, '2027-01-01', '/calls/'), undefined);
});

test('of two builds on one day the later one counts, and both are kept', () => {
  keep('2026-11-01', 'Call us.');
  keep('2026-11-01', 'Do not call us.');
  assert.match(pageOnDay(archive, '2026-11-01', '/steps/')?.words ?? '', /Do not call us/);
  for (const { folder } of readArchive(archive)) assert.ok(existsSync(path.join(archive, folder, 'site')));
  assert.equal(readArchive(archive).length, 2);
});

test('a build that says the same is kept once, and again after another one', () => {
  assert.equal(keep('2026-11-01', 'Call us.').isNew, true);
  const second = keep('2026-11-02', 'Call us.');
  assert.equal(second.isNew, false);
  assert.equal(second.build.day, '2026-11-01');
  keep('2026-11-03', 'Write to us.');
  assert.equal(keep('2026-11-04', 'Call us.').isNew, true);
  assert.deepEqual(
    readArchive(archive).map(({ day }) => day),
    ['2026-11-01', '2026-11-03', '2026-11-04'],
  );
});

for (const [what, file] of [
  ['page', 'site/steps/index.html'],
  ['manifest', 'hosting/manifest.json'],
] as const)
  test(`a ${what} that was changed after it was kept is reported`, () => {
    const { build } = keep('2026-11-01', 'Call us.');
    const html = '<main><p>Never call us.</p></main>';
    const files = [{ address: '/steps/', sha256: sha256(html) }];
    writeFileSync(path.join(archive, build.folder, 'site/steps/index.html'), html);
    if (what === 'manifest')
      writeFileSync(path.join(archive, build.folder, file), JSON.stringify({ manifest: 1, files }));
    assert.equal(pageOnDay(archive, '2026-11-01', '/steps/')?.isIntact, false);
  });

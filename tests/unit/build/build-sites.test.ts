import assert from 'node:assert/strict';
import fs, { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { buildSites } from '../../../src/build/build-sites.ts';

const scratch = mkdtempSync(path.join(os.tmpdir(), 'waymark-build-'));
const out = path.join(scratch, 'dist');
const pack = path.join(scratch, 'pack');

after(() => rmSync(scratch, { recursive: true }));

beforeEach(() => {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(path.join(out, 'old'), { recursive: true });
  writeFileSync(path.join(out, 'old', 'index.html'), 'the site of the last build');
  mkdirSync(pack, { recursive: true });
  writeFileSync(path.join(pack, 'brand.yaml'), 'id: old\n');
});

test('a pack with an error ends the build before rendering, and leaves only the sites of the last build', async () => {
  const phases: string[] = [];
  const { diagnostics, built, nextSteps } = await buildSites({
    packs: [pack],
    out,
    tracer: (phase, work) => {
      phases.push(phase);
      return work();
    },
  });
  assert.ok(diagnostics.some(({ message }) => message === '"name" is missing'));
  assert.deepEqual([built, nextSteps, phases], [[], [], ['read and check']]);
  assert.deepEqual(readdirSync(out), ['old']);
  assert.equal(readFileSync(path.join(out, 'old', 'index.html'), 'utf8'), 'the site of the last build');
});

test('what a killed build left behind is removed, and the site that it moved aside is restored', async () => {
  mkdirSync(path.join(out, '.building-a', 'sites'), { recursive: true });
  mkdirSync(path.join(out, '.previous-moved'));
  await buildSites({ packs: [pack], out });
  assert.deepEqual(readdirSync(out).sort(), ['moved', 'old']);
});

test('a locked leftover is a problem with a remedy, not a stack of the program', async (t) => {
  mkdirSync(path.join(out, '.previous-moved'));
  t.mock.method(fs, 'renameSync', () => {
    throw Object.assign(new Error('EBUSY: resource busy or locked'), { code: 'EBUSY', syscall: 'rename' });
  });
  syncBuiltinESMExports();
  t.after(() => {
    t.mock.restoreAll();
    syncBuiltinESMExports();
  });
  const { diagnostics, built } = await buildSites({ packs: [pack], out });
  assert.deepEqual(
    [diagnostics.map(({ file, message }) => [file, message]), built],
    [[[out, 'another program has this open or has locked it']], []],
  );
});

test('a build waits for no other: it names the process that holds the lock, and leaves its files alone', async () => {
  mkdirSync(path.join(out, '.building-b'));
  writeFileSync(path.join(out, '.lock'), String(process.ppid));
  const { diagnostics, built } = await buildSites({ packs: [pack], out });
  assert.deepEqual(
    diagnostics.map(({ file, message }) => [file, message]),
    [[out, `another build is at work here (process ${process.ppid})`]],
  );
  assert.deepEqual(built, []);
  assert.deepEqual(readdirSync(out).sort(), ['.building-b', '.lock', 'old']);
});

test('an output folder that cannot be made is a diagnostic, not an exception', async () => {
  const file = path.join(out, 'old', 'index.html');
  const { diagnostics, built } = await buildSites({ packs: [pack], out: path.join(file, 'dist') });
  assert.equal(diagnostics.length, 1);
  assert.deepEqual(built, []);
});

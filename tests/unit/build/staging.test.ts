import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { publish, recover, stage } from '../../../src/build/staging.ts';

const out = mkdtempSync(path.join(os.tmpdir(), 'waymark-out-'));

after(() => rmSync(out, { recursive: true }));

beforeEach(() => {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
});

function writeSite(folder: string, text: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), text);
  return folder;
}

const readPublished = () => readFileSync(path.join(out, 'a', 'index.html'), 'utf8');

test('a new site replaces the previous one, and nothing is left over', () => {
  publish(writeSite(path.join(stage(out), 'a'), 'one'), out, 'a');
  assert.equal(readPublished(), 'one');
  publish(writeSite(path.join(stage(out), 'a'), 'two'), out, 'a');
  assert.equal(readPublished(), 'two');
  recover(out);
  assert.deepEqual(readdirSync(out), ['a']);
});

test('a site that was moved aside is restored; one that was replaced is removed', () => {
  writeSite(path.join(out, '.previous-a'), 'old');
  recover(out);
  assert.equal(readPublished(), 'old');
  writeSite(path.join(out, '.previous-a'), 'older');
  recover(out);
  assert.equal(readPublished(), 'old');
  assert.deepEqual(readdirSync(out), ['a']);
});

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import manifest from '../../../package.json' with { type: 'json' };
import { commands } from '../../../src/cli/commands.ts';

test('help lists every command of package.json, and no other', () => {
  const listed = Object.keys(commands).map((usage) => usage.replace(/^run /, '').split(' ')[0]);
  assert.deepEqual(listed.toSorted(), Object.keys(manifest.scripts).toSorted());
});

test('each command has one sentence', () => {
  for (const [usage, purpose] of Object.entries(commands)) {
    assert.match(purpose, /^[A-Z].*[.?]$/, usage);
    assert.equal(purpose.match(/[.?!](?= |$)/g)?.length, 1, usage);
  }
});

test('every command starts through the launcher, with a script that exists', () => {
  for (const [name, command] of Object.entries(manifest.scripts)) {
    const [, script = ''] = /^node src\/cli\/waymark\.mjs (\S+)/.exec(command) ?? [];
    assert.ok(script === '--test' || existsSync(script), name);
  }
});

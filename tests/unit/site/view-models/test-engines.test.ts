import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { testEngines } from '../../../../src/site/view-models/test-engines.ts';

test('each program that the statement names is imported by a suite, in the installed version', () => {
  const suites = ['src/accessibility/engines', 'tests/built-site'].flatMap((suite) =>
    readdirSync(suite).map((name) => readFileSync(path.join(suite, name), 'utf8')),
  );
  const programs = testEngines();
  assert.ok(programs.length > 1);
  for (const { name, version } of programs) {
    const used = suites.some((text) => text.includes(`'${name}`));
    assert.ok(used, name);
    const manifest = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
    assert.equal(manifest.version, version, name);
  }
});

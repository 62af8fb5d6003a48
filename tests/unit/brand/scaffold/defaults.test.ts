import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { readExamplePack } from '../../../../src/brand/scaffold/create-pack.ts';
import { withDefaults } from '../../../../src/brand/scaffold/defaults.ts';
import { currentVersion } from '../../../../src/brand/version.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-pictures-'));

after(() => rmSync(folder, { recursive: true }));

test('omitted answers get the defaults of the prompts, and no value that only the publisher knows', () => {
  const data = withDefaults({ folder: '/some where/North Shire', data: {}, example: readExamplePack() });
  assert.equal(data['id'], 'north-shire');
  assert.equal(data['waymark'], currentVersion);
  assert.equal(data['leave'], 'exit-bbc-weather');
  for (const key of ['name', 'domains', 'website', 'privacy', 'mistakes', 'nation'])
    assert.equal(data[key], undefined, key);
});

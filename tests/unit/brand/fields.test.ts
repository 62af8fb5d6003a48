import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { brandJsonSchema } from '../../../src/brand/fields.ts';
import { readExamplePack } from '../../../src/brand/scaffold/create-pack.ts';

test('the JSON Schema accepts the example pack and refuses what the Zod schema refuses', () => {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const isValid = ajv.compile(brandJsonSchema());
  const example = readExamplePack();
  assert.ok(isValid(example), JSON.stringify(isValid.errors));
  assert.ok(!isValid({ ...example, nation: 'cornwall' }));
  assert.ok(!isValid({ ...example, more: 1 }));
});

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

test('each description of a day shows the form of one', () => {
  const described: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { description } = value as { description?: unknown };
    if (typeof description === 'string') described.push(description);
    for (const each of Object.values(value)) collect(each);
  };
  collect(brandJsonSchema());
  const days = described.filter((text) => /\bday\b.*in quotes/.test(text));
  assert.ok(days.length >= 6, days.join('\n'));
  assert.deepEqual(
    days.filter((text) => !/"\d{4}-\d{2}-\d{2}"/.test(text)),
    [],
  );
});

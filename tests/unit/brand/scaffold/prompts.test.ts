import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fields } from '../../../../src/brand/fields.ts';
import { isGenerated } from '../../../../src/brand/scaffold/defaults.ts';
import { promptedFields } from '../../../../src/brand/scaffold/prompts.ts';

test('every required field is prompted for, generated, or has a default that the schema accepts', () => {
  const names = promptedFields().map((field) => field.path.join('.'));
  const unasked = fields()
    .filter(({ required, groupRequired }) => required && groupRequired)
    .filter(({ path: steps, default: usual }) => !isGenerated(steps) && usual === undefined)
    .map((field) => field.path.join('.'))
    .filter((name) => !names.includes(name));
  assert.deepEqual(unasked, []);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { validate } from '../../../src/diagnostics/validate.ts';
import { parseYaml } from '../../../src/diagnostics/yaml.ts';

const messagesOf = (text: string, limit?: number) =>
  parseYaml('a.yaml', text, limit === undefined ? {} : { maxBytes: limit }).diagnostics.map(
    ({ message, line, column }) => `${line}:${column} ${message}`,
  );

const schema = z.strictObject({
  name: z.string().describe('a name'),
  kind: z.enum(['one', 'two']).describe('one or two'),
  inner: z.strictObject({ size: z.int().describe('a whole number') }).optional(),
});

const validationMessages = (text: string) => {
  const { diagnostics } = validate(schema, parseYaml('a.yaml', text));
  return diagnostics.map(({ line, column, message, fix }) => `${line}:${column} ${message} | ${fix}`);
};

test('every violation of a schema is reported at once, with its position and what to write', () => {
  assert.deepEqual(validationMessages('nam: x\nkind: three\ninner:\n  size: big'), [
    '1:1 "name" is missing | a name',
    '2:1 "kind" is not one of one, two | one or two',
    '4:3 "inner.size" is not a number | a whole number',
    '1:1 "nam" is not a key that belongs here | "name"',
  ]);
});

test('a valid value passes with its type', () => {
  const { value, diagnostics } = validate(schema, parseYaml('a.yaml', 'name: x\nkind: one'));
  assert.deepEqual(diagnostics, []);
  assert.equal(value?.kind, 'one');
});

test('keys of Object.prototype are refused', () => {
  assert.match(
    validationMessages('name: x\nkind: one\n__proto__: { admin: true }\nconstructor: 1').join('\n'),
    /the key "__proto__" is not allowed[\s\S]*the key "constructor" is not allowed/,
  );
});

test('a mapping with a tag or an anchor is refused, and ten thousand keys are checked at once', () => {
  assert.match(messagesOf('a: &x { b: 1 }').join(), /an anchor/);
  assert.match(messagesOf('a: !!set { b }').join(), /a tag/);
  assert.match(messagesOf('a: &x [1]').join(), /an anchor/);
  assert.match(messagesOf('{ 1: a, "1": b }').join(), /keys must be unique/);
  const many = Array.from({ length: 40_000 }, (_, index) => `k${index}: 1`).join('\n');
  const began = process.cpuUsage();
  const { diagnostics } = validate(schema, parseYaml('a.yaml', many, { maxBytes: 1024 * 1024 }));
  assert.equal(diagnostics.length, 22, 'twenty unknown keys, and the two that are missing');
  assert.ok(process.cpuUsage(began).user < 5_000_000);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'astro/zod';
import { didYouMean } from '../../../src/diagnostics/did-you-mean.ts';
import { formatDiagnostics } from '../../../src/diagnostics/format-diagnostics.ts';
import { validate } from '../../../src/diagnostics/validate.ts';
import { listItems, parseYaml } from '../../../src/diagnostics/yaml.ts';

const messagesOf = (text: string, limit?: number) =>
  parseYaml('a.yaml', text, limit === undefined ? {} : { maxBytes: limit }).diagnostics.map(
    ({ message, line, column }) => `${line}:${column} ${message}`,
  );

test('YAML that people and computers might read differently is refused, with its place', () => {
  assert.match(messagesOf('a: 1\na: 2')[0] ?? '', /^2:1 .*[Mm]ap keys must be unique/);
  assert.match(messagesOf('a: &x 1')[0] ?? '', /^1:7 an anchor/);
  assert.match(messagesOf('a: &x 1\nb: *x').join(), /2:4 an alias/);
  assert.match(messagesOf('a: !!binary aGk=')[0] ?? '', /tag/);
  assert.match(messagesOf('a:\n\tb: 1')[0] ?? '', /^2:1/);
  assert.match(messagesOf('day: 2026-13-45')[0] ?? '', /^1:6 the date 2026-13-45 has no quotes/);
  assert.match(
    messagesOf('phone: 08088020300')[0] ?? '',
    /^1:8 the number 08088020300 would lose its first 0/,
  );
  assert.match(messagesOf('a: [1, 2')[0] ?? '', /this is not YAML/);
});

test('a file that is too large is not read', () => {
  assert.match(messagesOf(`a: ${'x'.repeat(2000)}`, 1000)[0] ?? '', /larger than/);
});

test('a bomb of aliases is refused without being opened', () => {
  const bomb = `a: &a [x]\n${[...'bcdefghij'].map((key, index) => `${key}: &${key} [${`*${'abcdefghi'[index]},`.repeat(9)}]`).join('\n')}`;
  const began = performance.now();
  assert.ok(messagesOf(bomb).length > 0);
  assert.ok(performance.now() - began < 1000);
});

const schema = z.strictObject({
  name: z.string().describe('a name'),
  kind: z.enum(['one', 'two']).describe('one or two'),
  inner: z.strictObject({ size: z.int().describe('a whole number') }).optional(),
});

const validationMessages = (text: string) => {
  const { problems } = validate(schema, parseYaml('a.yaml', text));
  return problems.map(({ line, column, message, fix }) => `${line}:${column} ${message} | ${fix}`);
};

test('every fault against a schema is told at once, with its place and what to write', () => {
  assert.deepEqual(validationMessages('nam: x\nkind: three\ninner:\n  size: big'), [
    '1:1 "name" is missing | a name',
    '2:1 "kind" is not one of one, two | one or two',
    '4:3 "inner.size" is not a number | a whole number',
    '1:1 "nam" is not a key that belongs here | "name"',
  ]);
});

test('a good value passes with its type', () => {
  const { value, problems } = validate(schema, parseYaml('a.yaml', 'name: x\nkind: one'));
  assert.deepEqual(problems, []);
  assert.equal(value?.kind, 'one');
});

test('keys of the prototype are refused', () => {
  assert.match(
    validationMessages('name: x\nkind: one\n__proto__: { admin: true }\nconstructor: 1').join('\n'),
    /the key "__proto__" is not allowed[\s\S]*the key "constructor" is not allowed/,
  );
});

test('items of a list know their own places', () => {
  const items = listItems(parseYaml('a.yaml', '- name: x\n- name: y\n  kind: z'));
  assert.deepEqual(items?.[1]?.positionOf(['kind']), { line: 3, column: 3 });
  assert.equal(listItems(parseYaml('a.yaml', 'a: 1')), undefined);
});

test('the nearest choice is offered only when it is near', () => {
  assert.equal(didYouMean('helpline', ['home', 'helplines']), '"helplines"');
  assert.equal(didYouMean('zebra', ['home', 'helplines']), 'one of home, helplines');
  // Letter by letter this needs more memory than there is.
  assert.equal(didYouMean('x'.repeat(500_000_000), ['home', 'helplines']), 'one of home, helplines');
});

test('a report is sorted, free of repeats and ends with a count', () => {
  const late = { file: 'b', line: 2, column: 1, message: 'x', fix: 'y' };
  const text = formatDiagnostics([late, { file: 'a', message: 'w', fix: 'i', level: 'warning' }, late]);
  assert.ok(text.indexOf('a\n') < text.indexOf('b:2:1'));
  assert.equal(text.match(/b:2:1/g)?.length, 1);
  assert.match(text, /2 problems, 1 warning\.$/);
});

test('a group with a tag or an anchor is refused, and ten thousand keys are answered at once', () => {
  assert.match(messagesOf('a: &x { b: 1 }').join(), /an anchor/);
  assert.match(messagesOf('a: !!set { b }').join(), /a tag/);
  assert.match(messagesOf('a: &x [1]').join(), /an anchor/);
  assert.match(messagesOf('{ 1: a, "1": b }').join(), /keys must be unique/);
  const many = Array.from({ length: 40_000 }, (_, index) => `k${index}: 1`).join('\n');
  const began = process.cpuUsage();
  const { problems } = validate(schema, parseYaml('a.yaml', many, { maxBytes: 1024 * 1024 }));
  assert.equal(problems.length, 22, 'twenty unknown keys, and the two that are missing');
  assert.ok(process.cpuUsage(began).user < 5_000_000);
});

test('signs that nobody sees are refused with their place, as they are or as escapes', () => {
  assert.match(messagesOf('a: b\nc: x\u202Ey')[0] ?? '', /^2:4 .*U\+202E/);
  assert.match(messagesOf('a: "x\\x1b[2J"')[0] ?? '', /U\+001B/);
  assert.match(messagesOf('a: \uFFFD')[0] ?? '', /U\+FFFD/);
  assert.deepEqual(messagesOf('a: "\u200E\u200F\u200C\u200D"'), []);
});

test('what a report quotes cannot command the terminal', () => {
  const words = formatDiagnostics([
    { file: 'a\u001b[2J', message: `b\u202Ec${'x'.repeat(5000)}`, fix: 'd\u0007' },
  ]);
  for (const sign of ['\u001b', '\u202e', '\u0007']) assert.ok(!words.includes(sign));
  assert.match(words, /a\\u\{1b\}\[2J/);
  assert.ok(words.length < 3000);
});

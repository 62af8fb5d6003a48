import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'astro/zod';
import { nearest } from '../../../src/problems/nearest.ts';
import { report } from '../../../src/problems/report.ts';
import { checkAgainst } from '../../../src/problems/schema.ts';
import { itemsOf, readYaml } from '../../../src/problems/yaml.ts';

const wrongs = (text: string, limit?: number) =>
  readYaml('a.yaml', text, limit === undefined ? {} : { limit }).problems.map(
    ({ wrong, line, column }) => `${line}:${column} ${wrong}`,
  );

test('YAML that people and computers might read differently is refused, with its place', () => {
  assert.match(wrongs('a: 1\na: 2')[0] ?? '', /^2:1 .*[Mm]ap keys must be unique/);
  assert.match(wrongs('a: &x 1')[0] ?? '', /^1:7 an anchor/);
  assert.match(wrongs('a: &x 1\nb: *x').join(), /2:4 an alias/);
  assert.match(wrongs('a: !!binary aGk=')[0] ?? '', /tag/);
  assert.match(wrongs('a:\n\tb: 1')[0] ?? '', /^2:1/);
  assert.match(wrongs('day: 2026-13-45')[0] ?? '', /^1:6 the date 2026-13-45 has no quotes/);
  assert.match(wrongs('phone: 08088020300')[0] ?? '', /^1:8 the number 08088020300 would lose its first 0/);
  assert.match(wrongs('a: [1, 2')[0] ?? '', /this is not YAML/);
});

test('a file that is too large is not read', () => {
  assert.match(wrongs(`a: ${'x'.repeat(2000)}`, 1000)[0] ?? '', /larger than/);
});

test('a bomb of aliases is refused without being opened', () => {
  const bomb = `a: &a [x]\n${[...'bcdefghij'].map((key, index) => `${key}: &${key} [${`*${'abcdefghi'[index]},`.repeat(9)}]`).join('\n')}`;
  const began = performance.now();
  assert.ok(wrongs(bomb).length > 0);
  assert.ok(performance.now() - began < 1000);
});

const schema = z.strictObject({
  name: z.string().describe('a name'),
  kind: z.enum(['one', 'two']).describe('one or two'),
  inner: z.strictObject({ size: z.int().describe('a whole number') }).optional(),
});

const complaints = (text: string) => {
  const { problems } = checkAgainst(schema, readYaml('a.yaml', text));
  return problems.map(({ line, column, wrong, instead }) => `${line}:${column} ${wrong} | ${instead}`);
};

test('every fault against a schema is told at once, with its place and what to write', () => {
  assert.deepEqual(complaints('nam: x\nkind: three\ninner:\n  size: big'), [
    '1:1 "name" is missing | a name',
    '2:1 "kind" is not one of one, two | one or two',
    '4:3 "inner.size" is not a number | a whole number',
    '1:1 "nam" is not a key that belongs here | "name"',
  ]);
});

test('a good value passes with its type', () => {
  const { value, problems } = checkAgainst(schema, readYaml('a.yaml', 'name: x\nkind: one'));
  assert.deepEqual(problems, []);
  assert.equal(value?.kind, 'one');
});

test('keys of the prototype are refused', () => {
  assert.match(
    complaints('name: x\nkind: one\n__proto__: { admin: true }\nconstructor: 1').join('\n'),
    /the key "__proto__" is not allowed[\s\S]*the key "constructor" is not allowed/,
  );
});

test('items of a list know their own places', () => {
  const items = itemsOf(readYaml('a.yaml', '- name: x\n- name: y\n  kind: z'));
  assert.deepEqual(items?.[1]?.placeOf(['kind']), { line: 3, column: 3 });
  assert.equal(itemsOf(readYaml('a.yaml', 'a: 1')), undefined);
});

test('the nearest choice is offered only when it is near', () => {
  assert.equal(nearest('helpline', ['home', 'helplines']), '"helplines"');
  assert.equal(nearest('zebra', ['home', 'helplines']), 'one of home, helplines');
  // Letter by letter this needs more memory than there is.
  assert.equal(nearest('x'.repeat(500_000_000), ['home', 'helplines']), 'one of home, helplines');
});

test('a report is sorted, free of repeats and ends with a count', () => {
  const late = { file: 'b', line: 2, column: 1, wrong: 'x', instead: 'y' };
  const text = report([late, { file: 'a', wrong: 'w', instead: 'i', level: 'warning' }, late]);
  assert.ok(text.indexOf('a\n') < text.indexOf('b:2:1'));
  assert.equal(text.match(/b:2:1/g)?.length, 1);
  assert.match(text, /2 problems, 1 warning\.$/);
});

test('a group with a tag or an anchor is refused, and ten thousand keys are answered at once', () => {
  assert.match(wrongs('a: &x { b: 1 }').join(), /an anchor/);
  assert.match(wrongs('a: !!set { b }').join(), /a tag/);
  assert.match(wrongs('a: &x [1]').join(), /an anchor/);
  assert.match(wrongs('{ 1: a, "1": b }').join(), /keys must be unique/);
  const many = Array.from({ length: 40_000 }, (_, index) => `k${index}: 1`).join('\n');
  const began = process.cpuUsage();
  const { problems } = checkAgainst(schema, readYaml('a.yaml', many, { limit: 1024 * 1024 }));
  assert.equal(problems.length, 22, 'twenty unknown keys, and the two that are missing');
  assert.ok(process.cpuUsage(began).user < 5_000_000);
});

test('signs that nobody sees are refused with their place, as they are or as escapes', () => {
  assert.match(wrongs('a: b\nc: x\u202Ey')[0] ?? '', /^2:4 .*U\+202E/);
  assert.match(wrongs('a: "x\\x1b[2J"')[0] ?? '', /U\+001B/);
  assert.match(wrongs('a: \uFFFD')[0] ?? '', /U\+FFFD/);
  assert.deepEqual(wrongs('a: "\u200E\u200F\u200C\u200D"'), []);
});

test('what a report quotes cannot command the terminal', () => {
  const words = report([{ file: 'a\u001b[2J', wrong: `b\u202Ec${'x'.repeat(5000)}`, instead: 'd\u0007' }]);
  for (const sign of ['\u001b', '\u202e', '\u0007']) assert.ok(!words.includes(sign));
  assert.match(words, /a\\u\{1b\}\[2J/);
  assert.ok(words.length < 3000);
});

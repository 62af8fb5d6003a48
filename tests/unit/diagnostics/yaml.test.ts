import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listItems, parseYaml } from '../../../src/diagnostics/yaml.ts';

const messagesOf = (text: string, limit?: number) =>
  parseYaml('a.yaml', text, limit === undefined ? {} : { maxBytes: limit }).diagnostics.map(
    ({ message, line, column }) => `${line}:${column} ${message}`,
  );

test('YAML that people and parsers might read differently is refused, with its position', () => {
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

test('quotes that a word processor made typographic are named, and those within a text are not', () => {
  for (const [open, close] of ['“”', '””', '„“', '«»', '‘’'] as const) {
    const [found, ...more] = parseYaml('a.yaml', `a:\n  b: ${open}Our team’s name${close}\n`).diagnostics;
    assert.equal(found?.line, 2, open);
    assert.equal(found?.column, 6, open);
    assert.equal(found?.fix, '"Our team’s name"', open);
    assert.deepEqual(more, []);
  }
  for (const text of [
    '“Stay” means “go”',
    'He said “no”',
    '“No” is an answer',
    'our ‘team’',
    '"“All of it”"',
  ])
    assert.deepEqual(messagesOf(`a: ${text}`), [], text);
});

test('a file that is too large is not read', () => {
  assert.match(messagesOf(`a: ${'x'.repeat(2000)}`, 1000)[0] ?? '', /larger than/);
});

test('an alias bomb is refused without being expanded', () => {
  const bomb = `a: &a [x]\n${[...'bcdefghij'].map((key, index) => `${key}: &${key} [${`*${'abcdefghi'[index]},`.repeat(9)}]`).join('\n')}`;
  const began = performance.now();
  assert.ok(messagesOf(bomb).length > 0);
  assert.ok(performance.now() - began < 1000);
});

test('list items know their own positions', () => {
  const items = listItems(parseYaml('a.yaml', '- name: x\n- name: y\n  kind: z'));
  assert.deepEqual(items?.[1]?.positionOf(['kind']), { line: 3, column: 3 });
  assert.equal(listItems(parseYaml('a.yaml', 'a: 1')), undefined);
});

test('invisible characters are refused with their position, literal or escaped', () => {
  assert.match(messagesOf('a: b\nc: x\u202Ey')[0] ?? '', /^2:4 .*U\+202E/);
  assert.match(messagesOf('a: "x\\x1b[2J"')[0] ?? '', /U\+001B/);
  assert.match(messagesOf('a: \uFFFD')[0] ?? '', /U\+FFFD/);
  assert.deepEqual(messagesOf('a: "\u200E\u200Fمی\u200Cخواهم"'), []);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseYaml } from '../../../src/diagnostics/yaml.ts';

/** Mistakes of authors, each with a part of what to write instead. */
const mistakes: [name: string, yaml: string, fix: RegExp][] = [
  ['an apostrophe in single quotes', "name: { en: 'Midshire Women's Aid' }", /double quotes/],
  ['a colon in words', 'name: Aid: advice', /double quotes/],
  ['an @ at the beginning', 'name: @midshire', /double quotes/],
  ['a backslash in double quotes', 'name: "a\\q"', /without \\/],
  ['a tab', 'a:\n\tb: 1', /spaces instead of tabs/],
  ['a bracket that does not end', 'a: [1, 2', /second half/],
  ['a quote that does not end', 'a: "b', /second half/],
  ['a second document', 'a: 1\n---\nb: 2', /without this line/],
  ['a key further in', 'a: 1\n  b: 2', /"key: value"|double quotes/],
  ['a no-break space after a colon', 'a: 1\nb:\u00A02\nc: 3', /spaces of the space bar/],
  ['a no-break space before a line', 'a:\n\u00A0\u00A0b: 1\n  c: 2', /spaces of the space bar/],
  ['a thin space after a hyphen', 'a:\n  -\u2009b: 1\n    c: 2', /spaces of the space bar/],
  ['words that a # cuts off', 'name: Midshire Police #1', /whole value in double quotes/],
  ['words that a # cuts off in a group', 'a:\n  b: Call us #now\n  c: 1', /whole value in double quotes/],
];
for (const [name, yaml, fix] of mistakes)
  test(`the message is ours, and says what to write: ${name}`, () => {
    const { diagnostics } = parseYaml('a.yaml', yaml);
    const [first] = diagnostics;
    assert.ok(first);
    assert.match(first.fix, fix);
    for (const { message } of diagnostics)
      assert.doesNotMatch(
        message,
        /scalar|mapping|implicit|node|flow|block|plain|token|collection|Unexpected/,
        message,
      );
  });

test('a blank that looks like a space is reported once, at its place, and only where the file cannot be read', () => {
  const { diagnostics } = parseYaml('a.yaml', 'a: 1\nb:\u00A02\nc: 3');
  assert.deepEqual(
    diagnostics.map(({ line, column }) => [line, column]),
    [[2, 3]],
  );
  assert.deepEqual(parseYaml('a.yaml', 'a: "1\u00A0000"\nb: 2').diagnostics, []);
  const [other] = parseYaml('a.yaml', 'a: "1\u00A0000"\nb: "2').diagnostics;
  assert.match(other?.fix ?? '', /second half/);
});

test('a comment after a value is a comment, and # within a word or in quotes is a part of it', () => {
  const yaml = 'a: police # until May\nb: false #why\nc: C#\nd: "no #1"\n#e: f\ng: h\n#i\nj: k';
  const { data, diagnostics } = parseYaml('a.yaml', yaml);
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(data, { a: 'police', b: false, c: 'C#', d: 'no #1', g: 'h', j: 'k' });
});

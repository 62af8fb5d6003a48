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

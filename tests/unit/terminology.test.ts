import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';

type Area = 'src' | 'tests' | 'docs';

/** A discouraged phrase, the term to write instead, and its maximum count in each area. */
interface Phrase {
  readonly phrase: string;
  readonly write: string;
  readonly ceiling: Readonly<Record<Area, number>>;
}

const file = 'tests/unit/terminology.yaml';
const phrases = parse(readFileSync(file, 'utf8')) as Phrase[];
const areas: Readonly<Record<Area, string[]>> = {
  src: globSync('src/**/*.{ts,mjs,astro,scss,css,typ}'),
  tests: globSync('tests/**/*.{ts,mjs}', {
    exclude: ['tests/fixtures/**', 'tests/unit/terminology.test.ts'],
  }),
  docs: globSync(['*.md', 'docs/**/*.md', '.github/**/*.{md,yml}']),
};

/**
 * The prose that engineers write: comments, test titles, documents. Messages to people and page text keep their own voice, so
 * strings in code do not count.
 */
function proseOf(name: string, text: string): string {
  if (/\.(?:md|yml)$/.test(name)) return text.replaceAll(/\s+/g, ' ');
  const comments = text.match(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<![:'"`\w])\/\/.*$/gm) ?? [];
  const titles = text.match(/^\s*(?:test|describe|it)\(\s*(['"`]).*?\1/gm) ?? [];
  return [...comments, ...titles].join('\n').replaceAll(/\s*\n\s*(?:\*|\/\/)?\s*/g, ' ');
}

/** Counts a phrase in a text, case-insensitively, as whole words. */
function occurrences(phrase: string, text: string): number {
  const pattern = phrase.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return [...text.matchAll(new RegExp(`(?<![\\w-])${pattern}(?![\\w-])`, 'gi'))].length;
}

const prose = Object.fromEntries(
  Object.entries(areas).map(([area, names]) => [
    area,
    names.map((name) => ({ name, text: proseOf(name, readFileSync(name, 'utf8')) })),
  ]),
);

for (const { phrase, write, ceiling } of phrases)
  test(`"${phrase}" becomes no more frequent`, (context) => {
    for (const [area, most] of Object.entries(ceiling)) {
      const counts = (prose[area] ?? []).map(({ name, text }) => ({
        name,
        count: occurrences(phrase, text),
      }));
      const total = counts.reduce((sum, { count }) => sum + count, 0);
      const files = counts.filter(({ count }) => count > 0).map(({ name, count }) => `${name} (${count})`);
      assert.ok(
        total <= most,
        `"${phrase}" stands ${total} times in ${area}, at most ${most} are left. Write ${write}. It is in ${files.join(', ')}`,
      );
      if (total < most) context.diagnostic(`Lower the ceiling in ${file}: "${phrase}", ${area}: ${total}`);
    }
  });

test('comments, titles and documents count; strings and parts of words do not', () => {
  const code = "// Somebody asks\nconst a = 'somebody'; /* of\n * somebody */ test('somebody leaves', f);";
  assert.equal(occurrences('somebody', proseOf('a.ts', code)), 2);
  assert.equal(occurrences('somebody', proseOf('a.ts', "\ntest('somebody leaves', f);")), 1);
  assert.equal(occurrences('in words', proseOf('a.md', 'said in\nwords, plain-in words')), 1);
  assert.equal(occurrences('proof', 'waterproof proofs proof'), 1);
  assert.equal(occurrences('somebody', proseOf('a.ts', "const url = 'https://somebody.example';")), 0);
});

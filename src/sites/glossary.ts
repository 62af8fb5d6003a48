import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { type Localised, localised } from '../facts/record.ts';
import type { Problem } from '../problems/problem.ts';
import { checkAgainst } from '../problems/schema.ts';
import { readYaml } from '../problems/yaml.ts';

const id = z
  .string()
  .regex(/^[a-z0-9-]+$/)
  .describe('a name in small letters and hyphens');
const forms = z
  .record(z.string().regex(/^[a-z]{2,3}$/), z.array(z.string().min(1)).min(1))
  .describe(
    'the forms that text uses in each language, the term itself first, like { en: ["ISAC", "ISACs"] }',
  );
const term = z.strictObject({ id, words: forms, meaning: localised });
const schema = z.strictObject({
  terms: z.array(term).min(1).describe('a list of terms with id, words and meaning'),
  everyday: forms,
});

/** A word that readers may not know. */
export interface Term {
  id: string;
  words: Record<string, string[]>;
  meaning: Localised;
}

/** Words that need explaining, and short forms that need none. */
export interface Glossary {
  terms: Term[];
  everyday: Record<string, string[]>;
}

/** Reads the glossary. Never throws. */
export function readGlossary(file: string): { glossary: Glossary; problems: Problem[] } {
  const { value, problems } = checkAgainst<Glossary>(schema, readYaml(file, readFileSync(file, 'utf8')));
  return { glossary: value ?? { terms: [], everyday: {} }, problems };
}

/** The forms of a term in a language or, while a translation is missing, in English. */
export function formsOf({ words }: Term, language: string): string[] {
  return words[language] ?? words['en'] ?? [];
}

/** Short forms that everybody knows, in a language and in English. */
export function everydayForms({ everyday }: Glossary, language: string): string[] {
  return [...(everyday[language] ?? []), ...(everyday['en'] ?? [])];
}

/** Where a text holds one of these words, whole. */
export function* findWords(text: string, words: string[]): Generator<{ index: number; found: string }> {
  if (words.length === 0) return;
  for (const match of text.matchAll(wholeWords(words))) yield { index: match.index, found: match[0] };
}

/** The forms of all terms in a language, as one list. */
export function allForms(glossary: Glossary, language: string): string[] {
  const known = listsOfForms.get(glossary) ?? new Map<string, string[]>();
  listsOfForms.set(glossary, known);
  const forms = known.get(language) ?? glossary.terms.flatMap((term) => formsOf(term, language));
  known.set(language, forms);
  return forms;
}

// The same few lists are looked for in every text of every page.
const listsOfForms = new WeakMap<Glossary, Map<string, string[]>>();
const expressions = new WeakMap<string[], RegExp>();

function wholeWords(words: string[]): RegExp {
  const known = expressions.get(words);
  if (known) return known;
  const longestFirst = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const made = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  expressions.set(words, made);
  return made;
}

/** Where a text holds a short form in capitals, like "MARAC". */
export function* findShortForms(text: string): Generator<{ index: number; found: string }> {
  for (const match of text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}{2,}s?(?![\p{L}\p{N}])/gu))
    yield { index: match.index, found: match[0] };
}

/** Where a term stands on the page of explained words: a number, because addresses stay in a browser's history. */
export function anchorOf({ terms }: Glossary, id: string): string {
  return `word-${terms.findIndex((term) => term.id === id) + 1}`;
}

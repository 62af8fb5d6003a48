import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { validate } from '../diagnostics/validate.ts';
import { parseYaml } from '../diagnostics/yaml.ts';
import { type LocalizedText, language, localizedText } from '../facts/base-fact.ts';
import { memoizeText } from './memoize-text.ts';

const id = z
  .string()
  .regex(/^[a-z0-9-]+$/)
  .describe('a name in small letters and hyphens');
const wordForms = z
  .record(language, z.array(z.string().min(1)).min(1))
  .describe(
    'the forms that text uses in each language, the term itself first, like { en: ["ISAC", "ISACs"] }',
  );
const term = z.strictObject({ id, words: wordForms, meaning: localizedText });
const schema = z.strictObject({
  terms: z.array(term).min(1).describe('a list of terms with id, words and meaning'),
  everyday: wordForms,
});

/** A term that readers may not know. */
export interface Term {
  id: string;
  words: Record<string, string[]>;
  meaning: LocalizedText;
}

/** Terms that need explaining, and abbreviations that need none. */
export interface Glossary {
  terms: Term[];
  everyday: Record<string, string[]>;
}

/** Reads the glossary. Never throws. */
export function readGlossary(file: string): { glossary: Glossary; diagnostics: Diagnostic[] } {
  const { value, diagnostics } = validate<Glossary>(schema, parseYaml(file, readFileSync(file, 'utf8')));
  return { glossary: value ?? { terms: [], everyday: {} }, diagnostics };
}

/** Returns the forms of a term in a language or, while a translation is missing, in English. */
export function termForms({ words }: Term, language: string): string[] {
  return words[language] ?? words['en'] ?? [];
}

/** Returns common abbreviations that need no explanation, in a language and in English. */
export function knownAbbreviations({ everyday }: Glossary, language: string): string[] {
  return [...(everyday[language] ?? []), ...(everyday['en'] ?? [])];
}

/** Yields the whole-word matches of these words in a text. */
export function* findWholeWords(text: string, words: string[]): Generator<{ index: number; found: string }> {
  if (words.length === 0) return;
  for (const match of text.matchAll(wholeWordPattern(words))) yield { index: match.index, found: match[0] };
}

/** Returns the forms of all terms in a language. */
export function allTermForms(glossary: Glossary, language: string): string[] {
  const cached = termFormsCache.get(glossary) ?? new Map<string, string[]>();
  termFormsCache.set(glossary, cached);
  const forms = cached.get(language) ?? glossary.terms.flatMap((term) => termForms(term, language));
  cached.set(language, forms);
  return forms;
}

// The same few lists are searched in every text of every page.
const termFormsCache = new WeakMap<Glossary, Map<string, string[]>>();
const patternCache = new WeakMap<string[], RegExp>();

function wholeWordPattern(words: string[]): RegExp {
  const cached = patternCache.get(words);
  if (cached) return cached;
  const longestFirst = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  patternCache.set(words, pattern);
  return pattern;
}

/** Returns the abbreviations in a text, like "MARAC". */
export const findAbbreviations = memoizeText<readonly { index: number; found: string }[]>((text) =>
  [...text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}{2,}s?(?![\p{L}\p{N}])/gu)].map((match) => ({
    index: match.index,
    found: match[0],
  })),
);

/** Returns the anchor of a term on the glossary page: a number, because addresses stay in a browser's history. */
export function termAnchor({ terms }: Glossary, id: string): string {
  return `word-${terms.findIndex((term) => term.id === id) + 1}`;
}

import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Diagnostic, MessageAndFix } from '../diagnostics/diagnostic.ts';
import { validate } from '../diagnostics/validate.ts';
import { parseYaml } from '../diagnostics/yaml.ts';
import { language } from '../facts/base-fact.ts';

const words = z
  .string()
  .min(1)
  .refine((text) => text === text.trim(), 'begins or ends with a space');
const entry = z
  .strictObject({
    write: words.describe('the term of the field'),
    not: z.array(words).min(1).describe('a list of the forms that it replaces'),
  })
  .describe('write and not');
const schema = z.record(language, z.array(entry)).describe('lists of terms by language');

/** The terms of the field by language, each with the forms that it replaces. */
export type PreferredTerms = z.infer<typeof schema>;

/** Reads `content/preferred-terms.yaml`. Never throws. */
export function readPreferredTerms(file: string): {
  preferredTerms: PreferredTerms;
  diagnostics: Diagnostic[];
} {
  const { value, diagnostics } = validate<PreferredTerms>(
    schema,
    parseYaml(file, readFileSync(file, 'utf8')),
  );
  return { preferredTerms: value ?? {}, diagnostics };
}

/** A form that a term of the field replaces, at its place in a text. */
export interface WrongForm {
  index: number;
  found: string;
  write: string;
}

/**
 * Yields the wrong forms in a text, in whole words and across line breaks. Each language has its own: "gaol" is Gaelic for love.
 */
export function* findWrongForms(text: string, language: string, terms: PreferredTerms): Generator<WrongForm> {
  const entries = terms[language] ?? [];
  // Hardly any text has one, and one pattern with every form says so at once.
  if (!anyFormOf(entries).test(text)) return;
  for (const { write, not } of entries)
    for (const match of text.matchAll(patternOf(not)))
      yield { index: match.index, found: match[0].replaceAll(/\s+/g, ' '), write };
}

// The same few lists are searched in every text of every page.
const patternCache = new WeakMap<object, RegExp>();

function patternOf(forms: string[]): RegExp {
  return cachedPattern(forms, () => wholeWords(forms, 'giu'));
}

/** A pattern of every form of these entries. Without a flag that makes a test begin where the last one ended. */
function anyFormOf(entries: PreferredTerms[string]): RegExp {
  return cachedPattern(entries, () =>
    wholeWords(
      entries.flatMap(({ not }) => not),
      'iu',
    ),
  );
}

function cachedPattern(key: object, create: () => RegExp): RegExp {
  const pattern = patternCache.get(key) ?? create();
  patternCache.set(key, pattern);
  return pattern;
}

function wholeWords(forms: readonly string[], flags: string): RegExp {
  // Without a form nothing matches.
  if (forms.length === 0) return /(?!)/;
  const sources = forms.map((form) =>
    form
      .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
      .replaceAll(/['’]/g, "['’]")
      .replaceAll(/\s+/g, String.raw`\s+`),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${sources.join('|')})(?![\\p{L}\\p{N}-])`, flags);
}

/** Returns the message and fix for a wrong form. `place` begins the message. */
export function wrongFormProblem(place: string, { found, write }: WrongForm): MessageAndFix {
  return { message: `${place} says "${found}", which is not the term of the field`, fix: write };
}

import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Diagnostic, MessageAndFix } from '../diagnostics/diagnostic.ts';
import { validate } from '../diagnostics/validate.ts';
import { parseYaml } from '../diagnostics/yaml.ts';
import { language } from '../facts/base-fact.ts';
import { memoizeText } from './memoize-text.ts';

const phrases = z
  .array(z.string().regex(/^[^\p{Lu}'’]+$/u))
  .min(1)
  .describe('a list of phrases in small letters, without contractions');
const schema = z.record(language, phrases).describe('phrases by language');

/** Phrases by language that show readers the doubt of the authors. */
export type DoubtPhrases = z.infer<typeof schema>;

/** Reads `content/doubt-phrases.yaml`. Never throws. */
export function readDoubtPhrases(file: string): { doubtPhrases: DoubtPhrases; diagnostics: Diagnostic[] } {
  const { value, diagnostics } = validate(schema, parseYaml(file, readFileSync(file, 'utf8')));
  return { doubtPhrases: value ?? {}, diagnostics };
}

/**
 * Returns the first phrase of doubt in a text; undefined when there is none. English phrases count in every language, since a
 * translation may still have sentences in English.
 */
export function findDoubt(text: string, language: string, doubtPhrases: DoubtPhrases): string | undefined {
  const plain = ` ${words(text)} `;
  const own = language === 'en' ? [] : (doubtPhrases[language] ?? []);
  return [...(doubtPhrases['en'] ?? []), ...own].find((phrase) => plain.includes(` ${words(phrase)} `));
}

/** Returns the words of a text with single spaces, in small letters and without contractions. */
const words = memoizeText((text) => {
  const expanded = text
    .toLowerCase()
    .replaceAll(/[’ʼ]/g, "'")
    .replaceAll("can't", 'cannot')
    .replaceAll("n't", ' not')
    .replaceAll("'re", ' are')
    .replaceAll("'ve", ' have')
    .replaceAll("'s been", ' has been');
  return (expanded.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
});

/** Returns the message and fix for a phrase of doubt. `place` begins the message. */
export function doubtProblem(place: string, phrase: string): MessageAndFix {
  return {
    message: `${place} shows readers a doubt: "${phrase}"`,
    fix: 'what is certain, with its source; or nothing, and the open point as the "question" of a fact',
  };
}

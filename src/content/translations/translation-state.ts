import { createHash } from 'node:crypto';
import { z } from 'zod';
import { pastIsoDate } from '../../facts/dates.ts';

/** The language in which everything is written first, and from which all others are translated. */
export const sourceLanguage = 'en';

/** Hexadecimal digits of the hash by which a translation names the English that it was made from. */
const hashDigits = 12;

const recordFields = {
  of: z
    .string()
    .regex(/^[0-9a-f]{12}$/)
    .describe('the hash of the English that it was made from, which the check prints'),
  state: z
    .enum(['machine', 'checked'])
    .describe('machine (no translator has read it) or checked (one has, with by and date)'),
  by: z.string().min(1).optional().describe('the role of who checked it, like "translator"'),
  date: pastIsoDate.optional(),
};

/** Only a translation that a person has checked says who and when: a claim of a check that names none is none. */
const isWhole = ({ state, by, date }: { state: string; by?: unknown; date?: unknown }) =>
  state === 'checked' ? by !== undefined && date !== undefined : by === undefined && date === undefined;
const wholeMessage = 'says "checked" without "by" and "date", or one of these without "checked"';

/** What a page in another language records of its translation. */
export const translationRecord = z
  .strictObject(recordFields)
  .refine(isWhole, wholeMessage)
  .describe('{ of: "…", state: machine }, or state: checked with by (a role) and date');

export type TranslationRecord = z.infer<typeof translationRecord>;

/** A translated text with its record. */
export const translatedText = z
  .strictObject({ text: z.string().regex(/\S/).describe('the words in this language'), ...recordFields })
  .refine(isWhole, wholeMessage)
  .describe('{ text: "…", of: "…", state: machine }, or state: checked with by (a role) and date');

export type TranslatedText = z.infer<typeof translatedText>;

/**
 * How far a text is in a language. Readers see "machine" and "checked"; in place of "missing" and of "stale", which was made from
 * an older English text, they see the English.
 */
export type TranslationState = 'missing' | 'stale' | 'machine' | 'checked';

/** Returns the hash of an English text, with normalized line endings so that it is the same on every platform. */
export function sourceHash(english: string): string {
  return createHash('sha256').update(english.replaceAll('\r\n', '\n')).digest('hex').slice(0, hashDigits);
}

/** Returns the state of a translation, by the hash of the English text of today. */
export function stateOf(record: TranslationRecord | undefined, hash: string): TranslationState {
  if (!record) return 'missing';
  return record.of === hash ? record.state : 'stale';
}

/** True for a state in which readers see the translation. */
export function isShown(state: TranslationState): boolean {
  return state === 'machine' || state === 'checked';
}

import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { validate } from '../diagnostics/validate.ts';
import { parseYaml } from '../diagnostics/yaml.ts';
import { language } from '../facts/base-fact.ts';
import { maxSpecialistGrade } from './limits.ts';
import type { Page } from './pages.ts';

const number = z.number().min(0).describe('a number');
const range = z
  .strictObject({ min: number, max: number })
  .refine(({ min, max }) => min <= max, 'has a floor above its ceiling')
  .describe('a floor and a ceiling, like { min: 4, max: 6 }');
const gradeRange = range
  .refine(({ max }) => max <= maxSpecialistGrade, `has a ceiling above ${maxSpecialistGrade}`)
  .describe(`a floor and a ceiling of at most ${maxSpecialistGrade}`);
const band = z
  .strictObject({
    grade: gradeRange,
    sentenceWords: range,
    maxShortPercent: number,
    medianGrade: range.optional(),
  })
  .describe('grade, sentenceWords, maxShortPercent and, if wanted, medianGrade');
const names = z
  .array(z.string().regex(/^[a-z0-9-]+$/))
  .default([])
  .describe('a list of names, like [in-danger]');
const because = z.string().min(1).describe('the reason, in a few words');
const group = z
  .strictObject({ sections: names, pages: names, because })
  .describe('sections or pages, and because');
const wordLists = z
  .record(language, z.array(z.string().regex(/^\P{Lu}+$/u)))
  .describe('lists of words in small letters, by language');
const schema = z.strictObject({
  bands: z
    .record(language, z.strictObject({ victims: band, law: band }))
    .describe('the bands "victims" and "law" of each language'),
  law: z.array(group).describe('a list of groups of pages'),
  exempt: z.array(group).describe('a list of groups of pages'),
  pointers: wordLists,
  joiningWords: wordLists,
});

/** A floor and a ceiling, both accepted. */
export type Range = z.infer<typeof range>;
/** The figures within which the pages of a kind of reader stay. */
export type VoiceBand = z.infer<typeof band>;
export type BandName = 'victims' | 'law';
/** The voice bands of each language, and which pages belong where. */
export type Voice = z.infer<typeof schema>;

/** The voice of a repository that cannot be read. */
export const noVoice: Voice = { bands: {}, law: [], exempt: [], pointers: {}, joiningWords: {} };

/** Reads `content/voice.yaml`. Never throws. */
export function readVoice(file: string): { voice: Voice; diagnostics: Diagnostic[] } {
  const { value, diagnostics } = validate<Voice>(schema, parseYaml(file, readFileSync(file, 'utf8')));
  return { voice: value ?? noVoice, diagnostics };
}

type Identity = Pick<Page, 'id' | 'section'>;

function isIn(groups: Voice['law'], { id, section }: Identity): boolean {
  return groups.some(({ sections, pages }) => sections.includes(section) || pages.includes(id));
}

/** Returns the name of the band of a page. */
export function bandName({ law }: Voice, page: Identity): BandName {
  return isIn(law, page) ? 'law' : 'victims';
}

/** Returns the band of a page; undefined in a language without bands. */
export function bandOf(voice: Voice, page: Identity & Pick<Page, 'language'>): VoiceBand | undefined {
  return voice.bands[page.language]?.[bandName(voice, page)];
}

/** Whether a page has no floor. */
export function isExempt({ exempt }: Voice, page: Identity): boolean {
  return isIn(exempt, page);
}

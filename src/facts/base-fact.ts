import { z } from 'astro/zod';
import { isoDate, pastIsoDate } from './dates.ts';

/** The four nations of the United Kingdom, each with its own law and services. */
export const nations = ['england', 'wales', 'scotland', 'northern-ireland'] as const;
export type Nation = (typeof nations)[number];

/** An absolute https URL. */
export const httpsUrl = z.url({ protocol: /^https$/ }).describe('a full address that begins with https://');
/** Text that is not empty. */
export const nonEmptyText = z.string().min(1).describe('words, not empty');
/** Text for readers by language: every language of a site must be present. */
export const localizedText = z
  .record(z.string().regex(/^[a-z]{2,3}$/), nonEmptyText)
  .refine((value) => 'en' in value, 'has no English (en)')
  .describe('the words for each language, like { en: "…" }');

const source = z
  .strictObject({ title: nonEmptyText, url: httpsUrl.optional() })
  .describe('title, and url where there is one');

/** The fields of every fact, whatever its kind. */
export const baseFields = {
  id: z
    .string()
    .regex(/^[a-z]+(?:-[a-z0-9]+)+$/)
    .describe('a name in small letters and hyphens that no other fact has, like "hl-999"'),
  name: localizedText,
  nations: z
    .array(z.enum(nations))
    .min(1)
    .describe(`one or more of ${nations.join(', ')}`),
  sources: z.array(source).min(1).describe('at least one source'),
  sourceDate: nonEmptyText.describe('when the source said so, like "2026-09-04", "2019" or "undated"'),
  checked: pastIsoDate,
  checkBy: isoDate.describe('the day by which a person must check this again, in quotes'),
  evidence: z
    .enum(['primary', 'secondary', 'knowledge'])
    .describe('primary (statute, official body), secondary (others quoting them) or knowledge'),
  confidence: z.enum(['high', 'medium', 'low']).describe('high, medium or low'),
  publish: z.boolean().describe('true, or false with a question'),
  question: nonEmptyText.optional().describe('what a person must find out before this is published'),
  note: nonEmptyText.optional().describe('a note for editors, never shown to readers'),
};

export type BaseFact = z.infer<z.ZodObject<typeof baseFields>>;
export type LocalizedText = z.infer<typeof localizedText>;

import { z } from 'astro/zod';
import { date, pastDate } from '../calendar/date.ts';

/** The four nations, by the law and the services that they have. */
export const nations = ['england', 'wales', 'scotland', 'northern-ireland'] as const;
export type Nation = (typeof nations)[number];

/** A full address of another site. */
export const https = z.url({ protocol: /^https$/ }).describe('a full address that begins with https://');
/** Words that are there. */
export const words = z.string().min(1).describe('words, not empty');
/** Words for readers, by language: every language of a site must be there. */
export const localised = z
  .record(z.string().regex(/^[a-z]{2,3}$/), words)
  .refine((value) => 'en' in value, 'has no English (en)')
  .describe('the words for each language, like { en: "…" }');

const source = z
  .strictObject({ title: words, url: https.optional() })
  .describe('title, and url where there is one');

/** What every fact holds, whatever its kind. */
export const common = {
  id: z
    .string()
    .regex(/^[a-z]+(?:-[a-z0-9]+)+$/)
    .describe('a name in small letters and hyphens that no other fact has, like "hl-999"'),
  name: localised,
  nations: z
    .array(z.enum(nations))
    .min(1)
    .describe(`one or more of ${nations.join(', ')}`),
  sources: z.array(source).min(1).describe('at least one source'),
  sourceDate: words.describe('when the source said so, like "2026-09-04", "2019" or "undated"'),
  checked: pastDate,
  checkBy: date.describe('the day by which a person must check this again, in quotes'),
  evidence: z
    .enum(['primary', 'secondary', 'knowledge'])
    .describe('primary (statute, official body), secondary (others quoting them) or knowledge'),
  confidence: z.enum(['high', 'medium', 'low']).describe('high, medium or low'),
  publish: z.boolean().describe('true, or false with a question'),
  question: words.optional().describe('what a person must find out before this is published'),
  note: words.optional().describe('a note for editors, never shown to readers'),
};

export type Common = z.infer<z.ZodObject<typeof common>>;
export type Localised = z.infer<typeof localised>;

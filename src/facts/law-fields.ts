import { z } from 'astro/zod';
import { httpsUrl, nonEmptyText } from './base-fact.ts';

/** An Act or Order, and its section or article. */
export const act = z
  .strictObject({
    title: nonEmptyText.describe('the short title of the Act with its year'),
    section: nonEmptyText.optional().describe('the section or article, in quotes, like "2A"'),
    url: httpsUrl.optional(),
  })
  .describe('title, section and url');

/** The length of a prison sentence. */
export const duration = z
  .union([
    z.strictObject({ months: z.int().positive() }),
    z.strictObject({ years: z.int().positive() }),
    z.strictObject({ life: z.literal(true) }),
  ])
  .describe('{ months: 6 } or { years: 10 }');

/** The longest prison sentence: in a court without a jury (summary) and in a court with one (indictment). */
export const maximumSentence = z
  .strictObject({ summary: duration.optional(), indictment: duration.optional() })
  .refine((value) => value.summary || value.indictment, 'has neither summary nor indictment')
  .describe('summary, indictment or both');

export type Act = z.infer<typeof act>;
export type Duration = z.infer<typeof duration>;
export type MaximumSentence = z.infer<typeof maximumSentence>;

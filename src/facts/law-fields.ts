import { z } from 'zod';
import { httpsUrl, nonEmptyText } from './base-fact.ts';

/** An Act or Order, and its section or article. */
export const act = z
  .strictObject({
    title: nonEmptyText.describe('the short title of the Act with its year'),
    section: nonEmptyText.optional().describe('the section or article, in quotes, like "2A"'),
    url: httpsUrl.optional(),
  })
  .describe('title, section and url');

const count = z.int().positive();

/** The length of a prison sentence. */
export const duration = z
  .union([
    z.strictObject({ months: count }),
    z.strictObject({ years: count }),
    z.strictObject({ life: z.literal(true) }),
  ])
  .describe('{ months: 6 } or { years: 10 }');

/** The highest fines by level of the standard scale, in pounds. Level 5 has no limit in England and Wales: write `unlimited`. */
export const standardScale = { 'level-3': 1000, 'level-4': 2500, 'level-5': 5000 } as const;

const fine = z.enum(['unlimited', 'level-3', 'level-4', 'level-5']);

/** What a court can impose at most: prison, a fine, or either or both. */
export const penalty = z
  .union([
    z.strictObject({ months: count, fine: fine.optional() }),
    z.strictObject({ years: count, fine: fine.optional() }),
    z.strictObject({ life: z.literal(true), fine: fine.optional() }),
    z.strictObject({ fine }),
  ])
  .describe('{ months: 6 }, { years: 10, fine: unlimited } or { fine: level-4 }');

/** The longest sentence: in a court without a jury (summary) and in a court with one (indictment). */
export const maximumSentence = z
  .strictObject({ summary: penalty.optional(), indictment: penalty.optional() })
  .refine((value) => value.summary || value.indictment, 'has neither summary nor indictment')
  .describe('summary, indictment or both');

export type Act = z.infer<typeof act>;
export type Duration = z.infer<typeof duration>;
export type Fine = z.infer<typeof fine>;
export type Penalty = z.infer<typeof penalty>;
export type MaximumSentence = z.infer<typeof maximumSentence>;

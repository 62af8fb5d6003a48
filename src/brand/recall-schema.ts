import { z } from 'zod';
import { pastIsoDate } from '../facts/dates.ts';
import { plainText } from './field-types.ts';
import { maxRecalls } from './limits.ts';

const recall = z
  .strictObject({
    fact: z
      .string()
      .regex(/^[a-z]+(?:-[a-z0-9]+)+$/)
      .describe('the id of a fact in content/facts, like "hl-nsh"'),
    date: pastIsoDate,
    why: plainText.describe('what is wrong, for your own records: no reader sees it'),
  })
  .describe('fact, date and why');

/** Facts that are wrong, so that no page of the copy may show them from the next build on. */
export const recalls = z
  .array(recall)
  .max(maxRecalls)
  .meta({
    description: `a list of at most ${maxRecalls} facts that are wrong and must leave every page now, which npm run recall writes`,
    examples: [[{ fact: 'hl-nsh', date: '2026-11-29', why: 'The number is out of service.' }]],
  });

import { z } from 'astro/zod';
import { pastDate } from '../calendar/date.ts';
import { nations } from '../facts/schema.ts';

const words = z.string().min(1).describe('words, not empty');
const id = z.string().regex(/^[a-z0-9-]+$/);

/** The frontmatter of a page. */
export const pageSchema = z.strictObject({
  title: words.max(70).describe('the heading of the page, at most 70 characters'),
  shortTitle: words.max(40).optional().describe('a shorter title for lists and the path above the page'),
  description: words.max(160).describe('one or two sentences for search engines, at most 160 characters'),
  address: z
    .string()
    .regex(/^(?:[a-z0-9]+(?:[-/][a-z0-9]+)*)?$/)
    .describe('the neutral address of the page in small letters, like "steps"; empty for the home page'),
  order: z.int().describe('a number: pages of a section stand in this order'),
  topics: z.array(id).describe('the topics that this page answers, like [first-steps]; may be empty'),
  nations: z
    .array(z.enum(nations))
    .optional()
    .describe(`only for pages about the law of one nation: some of ${nations.join(', ')}`),
  reviewed: pastDate,
  facts: z
    .array(id)
    .optional()
    .describe('ids of the advice that this page rests on; facts shown by components count by themselves'),
  awaiting: z
    .array(id)
    .optional()
    .describe('ids of unpublished facts whose questions matter to the advice on this page'),
  listed: z.boolean().optional().describe('false for a page that no list or search engine should show'),
});

export type PageData = z.infer<typeof pageSchema>;

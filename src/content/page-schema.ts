import { z } from 'zod';
import { pastIsoDate } from '../facts/dates.ts';
import { isReservedName } from '../files/file-names.ts';
import {
  maxAliasLength,
  maxChangeLength,
  maxDescriptionLength,
  maxSearchTermLength,
  maxShortTitleLength,
  maxTitleLength,
} from './limits.ts';
import { translationRecord } from './translations/translation-state.ts';

const nonEmptyText = z.string().min(1).describe('words, not empty');
const id = z.string().regex(/^[a-z0-9-]+$/);
const reference = z.string().regex(/^[a-z0-9-]+(?:#[a-z0-9-]+)?$/);
const change = z
  .strictObject({ date: pastIsoDate, what: nonEmptyText.max(maxChangeLength) })
  .describe('date and what');

type Change = z.infer<typeof change>;

/** The feed numbers the changes of a page from the end of its list, as permanent ids: the order may not change, nor one come twice. */
const isNewestFirst = (changes: Change[]) =>
  changes.every(({ date }, index) => index === 0 || date <= (changes[index - 1]?.date ?? ''));
const hasNoRepeats = (changes: Change[]) =>
  new Set(changes.map(({ date, what }) => `${date} ${what}`)).size === changes.length;

/** The frontmatter of a page. */
export const pageSchema = z.strictObject({
  title: nonEmptyText
    .max(maxTitleLength)
    .describe(`the heading of the page, at most ${maxTitleLength} characters`),
  shortTitle: nonEmptyText
    .max(maxShortTitleLength)
    .optional()
    .describe('a shorter title for lists and the path above the page'),
  description: nonEmptyText
    .max(maxDescriptionLength)
    .describe(`one or two sentences for search engines, at most ${maxDescriptionLength} characters`),
  address: z
    .string()
    .regex(/^(?!index$)(?:[a-z0-9]+(?:[-/][a-z0-9]+)*)?$/)
    .refine(
      (address) => !address.split('/').some(isReservedName),
      'has a part that Windows keeps for a device, so that no folder can be called so',
    )
    .describe(
      'the neutral address of the page in small letters, like "steps"; empty for the home page; never "index", which hosts take for it',
    ),
  order: z.int().describe('a number: pages of a section stand in this order'),
  topics: z
    .array(reference)
    .describe(
      'the topics of content/topics.yaml that this page answers, like [first-steps, no-contact#the-heading]',
    ),
  answers: z
    .array(reference)
    .optional()
    .describe(
      'for a page about the law: the questions of content/law-questions.yaml that it answers, like [hate#the-heading]',
    ),
  also: z
    .array(nonEmptyText.max(maxAliasLength))
    .optional()
    .describe('other names under which the A to Z lists this page, like ["AirTag"]'),
  searchTerms: z
    .array(nonEmptyText.max(maxSearchTermLength))
    .optional()
    .describe('words and short phrases that people type who need this page, like ["beeping in my car"]'),
  reviewed: pastIsoDate,
  changes: z
    .array(change)
    .min(1)
    .refine(isNewestFirst, 'has a later day below an earlier one')
    .refine(hasNoRepeats, 'has the same change twice')
    .describe('newest first, what changed for readers: - { date: "2026-11-21", what: "First published." }'),
  facts: z
    .array(id)
    .optional()
    .describe('ids of the advice that this page rests on; facts shown by components count by themselves'),
  awaiting: z
    .array(id)
    .optional()
    .describe('ids of unpublished facts whose questions matter to the advice on this page'),
  typed: id
    .optional()
    .describe(
      'for a page on which people type: the id of the page about paper that stands in for it where a publisher does not offer typing',
    ),
  translation: translationRecord.optional(),
  listed: z.boolean().optional().describe('false for a page that no list or search engine should show'),
});

export type PageFrontmatter = z.infer<typeof pageSchema>;

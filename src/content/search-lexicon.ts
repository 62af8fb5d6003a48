import { z } from 'zod';
import { minSynonyms } from './limits.ts';

const wordList = z.array(z.string().min(1)).min(1);
const slug = z.string().regex(/^[a-z0-9-]+$/);

/** The help cards that can be shown above the results. */
export const searchCardNames = ['danger', 'quiet', 'hope'] as const;

/** What is shown for a need, however the need was found. */
const answer = {
  page: slug.describe('the id of the page that answers, like "in-danger"'),
  card: z
    .enum(searchCardNames)
    .optional()
    .describe(`the card above the results: one of ${searchCardNames.join(', ')}`),
  first: z.boolean().optional().describe('true when this page comes first whatever else fits'),
};

const intent = z
  .strictObject({
    ...answer,
    past: z
      .boolean()
      .optional()
      .describe(
        'true when this takes the page back behind the topic, because it tells of the past or a habit',
      ),
    when: wordList.describe('a list of patterns, like "track {them}"'),
    unless: wordList.optional().describe('a list of patterns that show the opposite'),
  })
  .describe('page and when, and if needed card, first and unless');

const evidence = z
  .strictObject({
    ...answer,
    threshold: z
      .number()
      .describe('the sum of evidence that is enough: a lower one shows more, also where nothing is'),
    needs: wordList.optional().describe('classes of which the text must hold one'),
    examples: slug.describe('the file in content/search/examples/<language>/ that shows it'),
  })
  .describe('page, examples and threshold, and if needed card and first');

/** The form of a file of examples. */
export const exampleSchema = wordList.describe('a list of sentences');

/** The form of a lexicon. */
export const searchLexiconSchema = z.strictObject({
  drop: wordList.describe('a list of words that carry nothing'),
  same: z
    .array(wordList.min(minSynonyms))
    .describe('lists of words that mean the same, like [phone, mobile]'),
  otherNames: z
    .array(wordList.min(minSynonyms))
    .optional()
    .describe('lists of names of the same thing, of which a page shows one'),
  everyday: wordList
    .optional()
    .describe('a list of words by which people put what pages say in others, and which name no thing'),
  idioms: wordList
    .optional()
    .describe('a list of manners of speaking, whose words mean nothing here, like "killing me"'),
  classes: z
    .record(slug, wordList)
    .optional()
    .describe('lists of words that show the same: who, what is done, with what, when'),
  evidence: z
    .array(evidence)
    .optional()
    .describe('what classes of words show together, learned from content/search/examples'),
  foreign: z
    .strictObject({
      page: slug.describe('the id of the page for readers of other languages'),
      words: wordList.describe('a list of their commonest words'),
    })
    .optional()
    .describe('page and words: what shows another language'),
  numbers: z
    .strictObject({
      emergency: slug.describe('the id of the page for 999'),
      police: slug.describe('the id of the page for 101'),
      services: wordList.describe('a list of the ids of pages of services, the first one first'),
      caller: slug.describe('the id of the page about checking a caller'),
    })
    .optional()
    .describe('emergency, police, services and caller: the pages for phone numbers'),
  sets: z.record(slug, wordList).describe('lists of words that patterns name in {braces}'),
  intents: z.array(intent).describe('what patterns of words show'),
});

/** The search lexicon of a language, as it is written in content/search/<language>.yaml. */
export type SearchLexicon = z.infer<typeof searchLexiconSchema> & { examples?: Record<string, string[]> };

/** The lexicon of a language without a file: no stop words and no synonyms. */
export const emptySearchLexicon: SearchLexicon = { drop: [], same: [], sets: {}, intents: [] };

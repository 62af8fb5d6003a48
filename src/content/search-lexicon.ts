import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import { validate } from '../diagnostics/validate.ts';
import { type ParsedYaml, parseYaml } from '../diagnostics/yaml.ts';
import { minSynonyms } from './limits.ts';
import type { Page } from './pages.ts';

const wordList = z.array(z.string().min(1)).min(1);
const slug = z.string().regex(/^[a-z0-9-]+$/);

/** The help cards that can be shown above the results. */
export const searchCardNames = ['danger', 'quiet', 'hope'] as const;

const intent = z
  .strictObject({
    page: slug.describe('the id of the page that answers, like "in-danger"'),
    card: z
      .enum(searchCardNames)
      .optional()
      .describe(`the card above the results: one of ${searchCardNames.join(', ')}`),
    first: z.boolean().optional().describe('true when this page comes first whatever else fits'),
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

const schema = z.strictObject({
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
  sets: z.record(slug, wordList).describe('lists of words that patterns name in {braces}'),
  intents: z.array(intent).describe('what patterns of words show'),
});

/** The search lexicon of a language, as it is written in content/search/<language>.yaml. */
export type SearchLexicon = z.infer<typeof schema>;

/** The lexicon of a language without a file: no stop words and no synonyms. */
export const emptySearchLexicon: SearchLexicon = { drop: [], same: [], sets: {}, intents: [] };

/** Reads `content/search/<language>.yaml`, each problem with its position. Never throws. */
export function readSearchLexicons(
  folder: string,
  pages: Page[],
): { searchLexicons: Map<string, SearchLexicon>; diagnostics: Diagnostic[] } {
  const searchLexicons = new Map<string, SearchLexicon>();
  const diagnostics: Diagnostic[] = [];
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  for (const file of files.map((name) => path.join(folder, name))) {
    const yaml = parseYaml(file, readFileSync(file, 'utf8'));
    const { value, diagnostics: fileDiagnostics } = validate<SearchLexicon>(schema, yaml);
    const language = path.parse(file).name;
    diagnostics.push(...fileDiagnostics);
    if (!value) continue;
    searchLexicons.set(language, value);
    diagnostics.push(
      ...unknownPages(
        yaml,
        value,
        pages.filter((page) => page.language === language),
      ),
    );
    diagnostics.push(...unknownSets(yaml, value));
  }
  return { searchLexicons, diagnostics };
}

function unknownPages(yaml: ParsedYaml, { intents }: SearchLexicon, pages: Page[]): Diagnostic[] {
  const ids = pages.flatMap((page) => [page.id, page.name]);
  return intents.flatMap(({ page }, index) =>
    ids.includes(page)
      ? []
      : [
          {
            file: yaml.file,
            ...yaml.positionOf(['intents', index, 'page']),
            message: `there is no page "${page}"`,
            fix: didYouMean(page, [...new Set(ids)]),
          },
        ],
  );
}

function unknownSets(yaml: ParsedYaml, { intents, sets }: SearchLexicon): Diagnostic[] {
  return intents.flatMap((intent, index) =>
    (['when', 'unless'] as const).flatMap((key) =>
      (intent[key] ?? []).flatMap((pattern, patternIndex) =>
        [...pattern.matchAll(/\{([^}]*)\}?/g)]
          .filter(([, set = '']) => !(set in sets))
          .map(([reference, set = '']) => ({
            file: yaml.file,
            ...yaml.positionOf(['intents', index, key, patternIndex]),
            message: `${reference} names no list under "sets"`,
            fix: didYouMean(set, Object.keys(sets)),
          })),
      ),
    ),
  );
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { nearest } from '../problems/nearest.ts';
import type { Problem } from '../problems/problem.ts';
import { checkAgainst } from '../problems/schema.ts';
import { readYaml, type Yaml } from '../problems/yaml.ts';
import type { Page } from './pages.ts';

const words = z.array(z.string().min(1)).min(1);
const name = z.string().regex(/^[a-z0-9-]+$/);

/** The cards with numbers that can stand above the results. */
export const cardNames = ['danger', 'quiet', 'hope'] as const;

const intent = z
  .strictObject({
    page: name.describe('the id of the page that answers, like "in-danger"'),
    card: z
      .enum(cardNames)
      .optional()
      .describe(`the card above the results: one of ${cardNames.join(', ')}`),
    first: z.boolean().optional().describe('true when this page comes first whatever else fits'),
    past: z
      .boolean()
      .optional()
      .describe(
        'true when this takes the page back behind the topic, because it tells of the past or a habit',
      ),
    when: words.describe('a list of patterns, like "track {them}"'),
    unless: words.optional().describe('a list of patterns that show the opposite'),
  })
  .describe('page and when, and if needed card, first and unless');

const schema = z.strictObject({
  drop: words.describe('a list of words that carry nothing'),
  same: z.array(words.min(2)).describe('lists of words that mean the same, like [phone, mobile]'),
  sets: z.record(name, words).describe('lists of words that patterns name in {braces}'),
  intents: z.array(intent).describe('what patterns of words show'),
});

/** How one language is searched, as people wrote it: content/search/<language>.yaml. */
export type SearchWords = z.infer<typeof schema>;

/** A language without a file of its own: every word counts, and only itself. */
export const noSearchWords: SearchWords = { drop: [], same: [], sets: {}, intents: [] };

/** Reads `content/search/<language>.yaml`, each problem with its place. Never throws. */
export function readSearchWords(
  folder: string,
  pages: Page[],
): { searchWords: Map<string, SearchWords>; problems: Problem[] } {
  const searchWords = new Map<string, SearchWords>();
  const problems: Problem[] = [];
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  for (const file of files.map((each) => path.join(folder, each))) {
    const yaml = readYaml(file, readFileSync(file, 'utf8'));
    const { value, problems: found } = checkAgainst<SearchWords>(schema, yaml);
    const language = path.parse(file).name;
    problems.push(...found);
    if (!value) continue;
    searchWords.set(language, value);
    problems.push(
      ...unknownPages(
        yaml,
        value,
        pages.filter((page) => page.language === language),
      ),
    );
    problems.push(...unknownSets(yaml, value));
  }
  return { searchWords, problems };
}

function unknownPages(yaml: Yaml, { intents }: SearchWords, pages: Page[]): Problem[] {
  const ids = pages.flatMap((page) => [page.id, page.name]);
  return intents.flatMap(({ page }, index) =>
    ids.includes(page)
      ? []
      : [
          {
            file: yaml.file,
            ...yaml.placeOf(['intents', index, 'page']),
            wrong: `there is no page "${page}"`,
            instead: nearest(page, [...new Set(ids)]),
          },
        ],
  );
}

function unknownSets(yaml: Yaml, { intents, sets }: SearchWords): Problem[] {
  return intents.flatMap((each, index) =>
    (['when', 'unless'] as const).flatMap((key) =>
      (each[key] ?? []).flatMap((pattern, place) =>
        [...pattern.matchAll(/\{([^}]*)\}?/g)]
          .filter(([, set = '']) => !(set in sets))
          .map(([found, set = '']) => ({
            file: yaml.file,
            ...yaml.placeOf(['intents', index, key, place]),
            wrong: `${found} names no list under "sets"`,
            instead: nearest(set, Object.keys(sets)),
          })),
      ),
    ),
  );
}

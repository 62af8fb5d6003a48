import path from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import type { ParsedYaml } from '../diagnostics/yaml.ts';
import type { Page } from './pages.ts';
import { emptySearchLexicon, type SearchLexicon, searchCardNames } from './search-lexicon.ts';
import { sourceLanguage } from './translations/translation-state.ts';

/** Reports evidence whose examples are in no file. */
export function unknownExamples(
  yaml: ParsedYaml,
  { evidence: all = [] }: SearchLexicon,
  examples: Record<string, string[]>,
): Diagnostic[] {
  return all.flatMap(({ examples: name }, index) =>
    name in examples
      ? []
      : [
          {
            file: yaml.file,
            ...yaml.positionOf(['evidence', index, 'examples']),
            message: `there are no examples "${name}"`,
            fix:
              Object.keys(examples).length > 0
                ? didYouMean(name, Object.keys(examples))
                : `a file content/search/examples/${path.basename(yaml.file, '.yaml')}/${name}.yaml with sentences`,
          },
        ],
  );
}

/** Reports classes that are needed and not listed. */
export function unknownClasses(
  yaml: ParsedYaml,
  { evidence: all = [], classes = {} }: SearchLexicon,
): Diagnostic[] {
  return all.flatMap(({ needs = [] }, index) =>
    needs.flatMap((name, place) =>
      name in classes
        ? []
        : [
            {
              file: yaml.file,
              ...yaml.positionOf(['evidence', index, 'needs', place]),
              message: `there is no class "${name}"`,
              fix: didYouMean(name, Object.keys(classes)),
            },
          ],
    ),
  );
}

/** Reports intents and evidence whose page does not exist. */
export function unknownPages(
  yaml: ParsedYaml,
  { intents, evidence: all = [] }: SearchLexicon,
  pages: Page[],
): Diagnostic[] {
  const ids = pages.flatMap((page) => [page.id, page.name]);
  const named = [
    ...intents.map(({ page }, index) => ({ page, place: ['intents', index, 'page'] })),
    ...all.map(({ page }, index) => ({ page, place: ['evidence', index, 'page'] })),
  ];
  return named.flatMap(({ page, place }) =>
    ids.includes(page)
      ? []
      : [
          {
            file: yaml.file,
            ...yaml.positionOf(place),
            message: `there is no page "${page}"`,
            fix: didYouMean(page, [...new Set(ids)]),
          },
        ],
  );
}

/** Reports patterns that name no set. */
export function unknownSets(yaml: ParsedYaml, { intents, sets }: SearchLexicon): Diagnostic[] {
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

/** What every language needs before its pages are published: help in danger, without a sound, and for those who give up; and a way to change. */
export function missingSafety(
  folder: string,
  pages: Page[],
  searchLexicons: ReadonlyMap<string, SearchLexicon>,
): Diagnostic[] {
  const languages = new Set(pages.map(({ language }) => language));
  // Readers of a language without a lexicon have the English one, whose patterns name the same pages.
  const own = [...languages].filter(
    (language) => language === sourceLanguage || searchLexicons.has(language),
  );
  return own.flatMap((language) => {
    const { intents, evidence: learned = [] } = searchLexicons.get(language) ?? emptySearchLexicon;
    const all = [...intents, ...learned];
    const missing = [
      ...searchCardNames
        .filter((name) => !all.some(({ card }) => card === name))
        .map((name) => `card: ${name}`),
      ...(all.some(({ card, first }) => first && !card) ? [] : ['first: true']),
    ];
    if (missing.length === 0) return [];
    return [
      {
        file: path.join(folder, `${language}.yaml`),
        message: `the search of this language shows nothing with ${missing.join(', ')}`,
        fix: 'an entry under "evidence" or "intents" for each, with its words in this language',
      },
    ];
  });
}

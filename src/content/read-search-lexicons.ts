import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { validate } from '../diagnostics/validate.ts';
import { parseYaml } from '../diagnostics/yaml.ts';
import type { Page } from './pages.ts';
import { exampleSchema, type SearchLexicon, searchLexiconSchema } from './search-lexicon.ts';
import {
  missingSafety,
  unknownClasses,
  unknownExamples,
  unknownPages,
  unknownSets,
} from './search-lexicon-rules.ts';
import { pagesInLanguage } from './translations/page-translations.ts';

/** Reads `content/search/<language>.yaml`, each problem with its position. Never throws. */
export function readSearchLexicons(
  folder: string,
  pages: Page[],
): { searchLexicons: Map<string, SearchLexicon>; diagnostics: Diagnostic[] } {
  const searchLexicons = new Map<string, SearchLexicon>();
  const diagnostics: Diagnostic[] = [];
  const files = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.yaml'))
        .sort()
    : [];
  for (const file of files.map((name) => path.join(folder, name))) {
    const yaml = parseYaml(file, readFileSync(file, 'utf8'));
    const { value, diagnostics: fileDiagnostics } = validate<SearchLexicon>(searchLexiconSchema, yaml);
    const language = path.parse(file).name;
    diagnostics.push(...fileDiagnostics);
    if (!value) continue;
    const examples = readExamples(path.join(folder, 'examples', language));
    diagnostics.push(...examples.diagnostics, ...unknownExamples(yaml, value, examples.value));
    searchLexicons.set(language, { ...value, examples: examples.value });
    diagnostics.push(...unknownPages(yaml, value, pagesInLanguage(pages, language)));
    diagnostics.push(...unknownSets(yaml, value), ...unknownClasses(yaml, value));
  }
  return { searchLexicons, diagnostics: [...diagnostics, ...missingSafety(folder, pages, searchLexicons)] };
}

/** Reads the examples of a language, a list in each file of its folder; without the folder there are none. */
function readExamples(folder: string): { value: Record<string, string[]>; diagnostics: Diagnostic[] } {
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  const read = files.map((name) => {
    const file = path.join(folder, name);
    const { value = [], diagnostics } = validate<string[]>(
      exampleSchema,
      parseYaml(file, readFileSync(file, 'utf8')),
    );
    return { name: path.parse(name).name, value, diagnostics };
  });
  return {
    value: Object.fromEntries(read.map(({ name, value }) => [name, value])),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import type { Problem } from '../problems/problem.ts';
import { checkAgainst } from '../problems/schema.ts';
import { readYaml, type Yaml } from '../problems/yaml.ts';
import { typedFacts } from './typed-facts.ts';

const words = z.string().min(1).describe('words, not empty');
const schema = z.record(
  z.string(),
  z
    .strictObject({ text: words, where: words })
    .describe('text and where: the words, and where on the site a reader meets them'),
);

/** The words of the site that do not belong to a page, by key, in one language. */
export type Strings = Map<string, string>;

/** The language of which all others are translations. */
const original = 'en';

/** Reads `content/strings/<language>.json`. Every language has the keys and the {blanks} of English. */
export function readStrings(folder: string): { strings: Map<string, Strings>; problems: Problem[] } {
  const strings = new Map<string, Strings>();
  const sources = new Map<string, Yaml>();
  const problems: Problem[] = [];
  for (const name of readdirSync(folder).sort()) {
    const file = path.join(folder, name);
    const yaml = readYaml(file, readFileSync(file, 'utf8'));
    const { value, problems: found } = checkAgainst(schema, yaml);
    problems.push(...found);
    const language = path.parse(name).name;
    sources.set(language, yaml);
    strings.set(language, new Map(Object.entries(value ?? {}).map(([key, { text }]) => [key, text])));
  }
  const english = strings.get(original) ?? new Map();
  for (const [language, own] of strings) {
    const yaml = sources.get(language);
    if (yaml) problems.push(...compare(yaml, own, english), ...typed(yaml, own));
  }
  return { strings, problems };
}

function compare(yaml: Yaml, own: Strings, english: Strings): Problem[] {
  if (own.size === 0) return [];
  const problem = (key: string, wrong: string, instead: string) => ({
    file: yaml.file,
    ...yaml.placeOf([key]),
    wrong,
    instead,
  });
  const missing = [...english.keys()].filter((key) => !own.has(key));
  const foreign = [...own.keys()].filter((key) => !english.has(key));
  const uneven = [...own].filter(
    ([key, text]) => english.has(key) && blanks(text) !== blanks(english.get(key) ?? ''),
  );
  return [
    ...missing.map((key) => problem(key, `"${key}" is missing`, `the words for "${english.get(key)}"`)),
    ...foreign.map((key) =>
      problem(key, `"${key}" is not in ${original}.json`, 'only the keys that English has'),
    ),
    ...uneven.map(([key]) =>
      problem(key, `"${key}" has other blanks than English`, blanks(english.get(key) ?? '')),
    ),
  ];
}

function typed(yaml: Yaml, own: Strings): Problem[] {
  return [...own].flatMap(([key, text]) =>
    typedFacts(text.replaceAll(/\{\w+\}/g, '')).map(({ text: found, what }) => ({
      file: yaml.file,
      ...yaml.placeOf([key, 'text']),
      wrong: `"${found}" is ${what} typed into the words of the site`,
      instead: 'a blank like {number}, filled from the facts',
    })),
  );
}

function blanks(text: string): string {
  const found = [...text.matchAll(/\{\w+\}/g)].map(([blank]) => blank).sort();
  return found.length > 0 ? `the blanks ${found.join(', ')}` : 'no blanks';
}

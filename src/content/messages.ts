import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { validate } from '../diagnostics/validate.ts';
import { type ParsedYaml, parseYaml } from '../diagnostics/yaml.ts';
import { findHardCodedFacts } from './hard-coded-facts.ts';

const nonEmptyText = z.string().min(1).describe('words, not empty');
const schema = z.record(
  z.string(),
  z
    .strictObject({ text: nonEmptyText, where: nonEmptyText })
    .describe('text and where: the words, and where on the site a reader meets them'),
);

/** The localised messages of the site, by key, in one language. */
export type Messages = Map<string, string>;

/** The language from which all others are translated. */
const sourceLanguage = 'en';

/** Reads `content/messages/<language>.json`. Every language must have the keys and the {blanks} of English. Never throws. */
export function readMessages(folder: string): { messages: Map<string, Messages>; diagnostics: Diagnostic[] } {
  const messages = new Map<string, Messages>();
  const sources = new Map<string, ParsedYaml>();
  const diagnostics: Diagnostic[] = [];
  for (const name of readdirSync(folder).sort()) {
    const file = path.join(folder, name);
    const yaml = parseYaml(file, readFileSync(file, 'utf8'));
    const { value, diagnostics: fileDiagnostics } = validate(schema, yaml);
    diagnostics.push(...fileDiagnostics);
    const language = path.parse(name).name;
    sources.set(language, yaml);
    messages.set(language, new Map(Object.entries(value ?? {}).map(([key, { text }]) => [key, text])));
  }
  const english = messages.get(sourceLanguage) ?? new Map();
  for (const [language, translated] of messages) {
    const yaml = sources.get(language);
    if (yaml)
      diagnostics.push(
        ...checkTranslation(yaml, translated, english),
        ...checkHardCodedFacts(yaml, translated),
      );
  }
  return { messages, diagnostics };
}

function checkTranslation(yaml: ParsedYaml, translated: Messages, english: Messages): Diagnostic[] {
  if (translated.size === 0) return [];
  const diagnostic = (key: string, message: string, fix: string) => ({
    file: yaml.file,
    ...yaml.positionOf([key]),
    message,
    fix,
  });
  const missing = [...english.keys()].filter((key) => !translated.has(key));
  const unknown = [...translated.keys()].filter((key) => !english.has(key));
  const mismatched = [...translated].filter(
    ([key, text]) => english.has(key) && listPlaceholders(text) !== listPlaceholders(english.get(key) ?? ''),
  );
  return [
    ...missing.map((key) => diagnostic(key, `"${key}" is missing`, `the words for "${english.get(key)}"`)),
    ...unknown.map((key) =>
      diagnostic(key, `"${key}" is not in ${sourceLanguage}.json`, 'only the keys that English has'),
    ),
    ...mismatched.map(([key]) =>
      diagnostic(key, `"${key}" has other blanks than English`, listPlaceholders(english.get(key) ?? '')),
    ),
  ];
}

function checkHardCodedFacts(yaml: ParsedYaml, translated: Messages): Diagnostic[] {
  return [...translated].flatMap(([key, text]) =>
    findHardCodedFacts(text.replaceAll(/\{\w+\}/g, '')).map(({ text: hardCoded, kind }) => ({
      file: yaml.file,
      ...yaml.positionOf([key, 'text']),
      message: `"${hardCoded}" is ${kind} typed into the words of the site`,
      fix: 'a blank like {number}, filled from the facts',
    })),
  );
}

function listPlaceholders(text: string): string {
  const placeholders = [...text.matchAll(/\{\w+\}/g)].map(([placeholder]) => placeholder).sort();
  return placeholders.length > 0 ? `the blanks ${placeholders.join(', ')}` : 'no blanks';
}

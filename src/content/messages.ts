import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { validate } from '../diagnostics/validate.ts';
import { type ParsedYaml, parseYaml } from '../diagnostics/yaml.ts';
import { findHardCodedFacts } from './hard-coded-facts.ts';
import { sourceLanguage } from './translations/translation-state.ts';

const nonEmptyText = z.string().min(1).describe('words, not empty');
const schema = z.record(
  z.string(),
  z
    .strictObject({ text: nonEmptyText, where: nonEmptyText })
    .describe('text and where: the words, and where on the site a reader meets them'),
);

/** The messages of the site in one language, by key. */
export type Messages = Map<string, string>;

/** Reads `content/messages/en.json`. Translations stand elsewhere, each with its state. Never throws. */
export function readMessages(folder: string): { messages: Map<string, Messages>; diagnostics: Diagnostic[] } {
  const own = `${sourceLanguage}.json`;
  const file = path.join(folder, own);
  if (!existsSync(file)) return { messages: new Map(), diagnostics: [missing(file)] };
  const yaml = parseYaml(file, readFileSync(file, 'utf8'));
  const { value, diagnostics } = validate(schema, yaml);
  const texts = new Map(Object.entries(value ?? {}).map(([key, { text }]) => [key, text]));
  const others = readdirSync(folder).filter((name) => name !== own);
  return {
    messages: new Map([[sourceLanguage, texts]]),
    diagnostics: [
      ...diagnostics,
      ...checkHardCodedFacts(yaml, texts),
      ...others.map((name) => misplaced(folder, name)),
    ],
  };
}

/** Returns where on the site readers meet each message, by key, from a file that was accepted. */
export function readMessagePlaces(folder: string): Map<string, string> {
  const file = path.join(folder, `${sourceLanguage}.json`);
  const { value } = validate(schema, parseYaml(file, readFileSync(file, 'utf8')));
  return new Map(Object.entries(value ?? {}).map(([key, { where }]) => [key, where]));
}

function missing(file: string): Diagnostic {
  return {
    file,
    message: `the messages in "${sourceLanguage}" are missing, from which all others are translated`,
    fix: 'the file again, as it is in the last version of this project',
  };
}

function misplaced(folder: string, name: string): Diagnostic {
  return {
    file: path.join(folder, name),
    message: 'this file has messages in another language without the English that each was made from',
    fix: `them as content/translations/${path.parse(name).name}/messages.yaml, where each has the English it was made from`,
  };
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

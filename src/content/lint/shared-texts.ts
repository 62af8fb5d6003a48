import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseYaml } from '../../diagnostics/yaml.ts';
import { sourceLanguage } from '../translations/translation-state.ts';
import type { ContentSubject } from './content-rule.ts';

/** A text that pages show, and the function that finds its place, which reads its file again. */
export interface SharedText {
  text: string;
  language: string;
  name: string;
  place: () => { file: string; line: number; column: number };
}

function placeIn(file: string, keys: PropertyKey[]): SharedText['place'] {
  return () => ({ file, ...parseYaml(file, readFileSync(file, 'utf8')).positionOf(keys) });
}

/** Returns the messages of every language. */
export function messageTexts({ folder, messages: byLanguage }: ContentSubject): SharedText[] {
  return [...byLanguage].flatMap(([language, texts]) =>
    [...texts].map(([name, text]) => {
      const file =
        language === sourceLanguage
          ? path.join(folder, 'messages', `${language}.json`)
          : path.join(folder, 'translations', language, 'messages.yaml');
      return { text, language, name, place: placeIn(file, [name, 'text']) };
    }),
  );
}

/** Fields of a fact that readers do not see. */
const editorialFields = ['note', 'question', 'sources'];

/** Returns what published facts show. */
export function factTexts({ facts: all }: ContentSubject): SharedText[] {
  const published = all.all().filter(({ publish }) => publish);
  return published.flatMap((fact) =>
    Object.entries(fact)
      .filter(([field]) => !editorialFields.includes(field))
      .flatMap(([field, value]) => localizedTexts(value).map((found) => ({ ...found, field })))
      .map(({ field, ...found }) => ({
        ...found,
        name: `${fact.id}.${field}`,
        place: () => all.locationOf(fact.id),
      })),
  );
}

/** Every text by language within a value. */
function localizedTexts(value: unknown): { text: string; language: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' && /^[a-z]{2,3}$/.test(key)
      ? [{ text: inner, language: key }]
      : localizedTexts(inner),
  );
}

/** Returns the meanings of the terms of the glossary. */
export function meaningTexts({ folder, glossary }: ContentSubject): SharedText[] {
  const file = path.join(folder, 'glossary.yaml');
  return glossary.terms.flatMap(({ id, meaning }, index) =>
    Object.entries(meaning).map(([language, text]) => ({
      text,
      language,
      name: id,
      place: placeIn(file, ['terms', index, 'meaning', language]),
    })),
  );
}

/** Returns the names of sections and what they are about. */
export function navigationTexts({ folder, navigation }: ContentSubject): SharedText[] {
  const file = path.join(folder, 'navigation.yaml');
  return navigation.sections.flatMap(({ folder: name, short, about }, index) =>
    Object.entries({ short, about }).flatMap(([key, value]) =>
      localizedTexts(value).map((found) => ({
        ...found,
        name: `${name}.${key}`,
        place: placeIn(file, ['sections', index, key, found.language]),
      })),
    ),
  );
}

import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import { validate } from '../../diagnostics/validate.ts';
import { type ParsedYaml, parseYaml } from '../../diagnostics/yaml.ts';
import { maxFactFileBytes } from '../../facts/limits.ts';
import { faultDiagnostic } from '../../files/file-fault.ts';
import { readTextFile } from '../../files/text-file.ts';
import { checkLanguageText } from './check-language-text.ts';
import { compareTexts } from './compare-texts.ts';
import { pluralCategories, pluralUnits } from './plural-forms.ts';
import { formSeparator, listTextUnits, type TextUnit, type TranslatableContent } from './text-units.ts';
import {
  isShown,
  sourceHash,
  sourceLanguage,
  stateOf,
  type TranslatedText,
  translatedText,
} from './translation-state.ts';

/** The translations of one language, besides its pages. */
export interface Translations {
  /** Every translated text by group and key, like "services/hl-999.for", stale ones included. */
  texts: ReadonlyMap<string, TranslatedText>;
  /** The messages that readers see, by key. */
  messages: ReadonlyMap<string, string>;
  /** The other texts that readers see, by the object of the content that has their English. */
  shown: ReadonlyMap<object, string>;
  /** Those of both that no translator has checked: a gate can hold them back. */
  unchecked: readonly TextUnit[];
}

const schema = z.record(z.string(), translatedText);

/** Returns the name of a text among the translations of a language. */
export function unitName({ group, key }: Pick<TextUnit, 'group' | 'key'>): string {
  return `${group}/${key}`;
}

/**
 * Reads `content/translations/<language>/<group>.yaml`. Readers see a text that is made from its present English; in place of one
 * that is missing or stale they see the English. Never throws.
 */
export function readTranslations(
  folder: string,
  content: TranslatableContent,
): { translations: Map<string, Translations>; diagnostics: Diagnostic[] } {
  const english = listTextUnits(content);
  const units = [...english, ...pluralUnits(english, pluralCategories)];
  const translations = new Map<string, Translations>();
  const diagnostics = english.flatMap((unit) => checkInlineWords(path.dirname(folder), unit));
  const languages = existsSync(folder) ? readdirSync(folder).sort() : [];
  for (const language of languages) {
    const read: ReadTexts = {
      language,
      texts: new Map(),
      messages: new Map(),
      shown: new Map(),
      unchecked: [],
    };
    for (const name of readdirSync(path.join(folder, language)).sort())
      diagnostics.push(...readGroup(path.join(folder, language, name), units, read));
    translations.set(language, read);
  }
  return { translations, diagnostics };
}

/** Words in another language beside the English have no state: no gate holds them back, and none of them becomes stale. */
function checkInlineWords(folder: string, { group, key, target, forms }: TextUnit): Diagnostic[] {
  return Object.keys(target ?? forms ?? {})
    .filter((language) => language !== sourceLanguage)
    .map((language) => ({
      file: folder,
      message: `"${key}" of ${group} has words in "${language}" beside the English`,
      fix: `them in translations/${language}/${group}.yaml, where each says which English it was made from`,
    }));
}

/** The translations of one language while its files are read. */
interface ReadTexts extends Translations {
  language: string;
  texts: Map<string, TranslatedText>;
  messages: Map<string, string>;
  shown: Map<object, string>;
  unchecked: TextUnit[];
}

function readGroup(file: string, units: readonly TextUnit[], read: ReadTexts): Diagnostic[] {
  const group = path.parse(file).name;
  const groups = [...new Set(units.map((unit) => unit.group))];
  if (!groups.includes(group) || path.extname(file) !== '.yaml')
    return [
      {
        file,
        message: 'this file is not one of the kinds of text',
        fix: `translations in one of ${groups.map((name) => `${name}.yaml`).join(', ')}`,
      },
    ];
  const limit = { maxBytes: maxFactFileBytes, smaller: 'fewer or shorter texts' };
  const { text, fault } = readTextFile(file, limit);
  if (text === undefined) return [faultDiagnostic(file, fault)];
  const yaml = parseYaml(file, text, { maxBytes: maxFactFileBytes });
  const { value, diagnostics } = validate<Record<string, TranslatedText>>(schema, yaml);
  const own = new Map(units.filter((unit) => unit.group === group).map((unit) => [unit.key, unit]));
  const found = Object.entries(value ?? {}).flatMap(([key, translated]) => {
    const unit = own.get(key);
    return unit ? addText(unit, translated, { yaml, read }) : [unknownKey(yaml, key, [...own.keys()])];
  });
  return [...diagnostics, ...found];
}

function addText(
  unit: TextUnit,
  translated: TranslatedText,
  { yaml, read }: { yaml: ParsedYaml; read: ReadTexts },
): Diagnostic[] {
  const { key, english, target, forms } = unit;
  read.texts.set(unitName(unit), translated);
  // A stale text is not shown, and its English may have other numbers by now.
  const state = stateOf(translated, sourceHash(english));
  if (!isShown(state)) return [];
  if (state === 'machine') read.unchecked.push(unit);
  if (target) read.shown.set(target, translated.text);
  else if (forms) forms[read.language] = translated.text.split(formSeparator);
  else read.messages.set(key, translated.text);
  return [...checkLanguageText(key, translated.text), ...compareTexts(translated.text, english)].map(
    (difference) => ({
      file: yaml.file,
      ...yaml.positionOf([key, 'text']),
      ...difference,
      message: `"${key}": ${difference.message}`,
    }),
  );
}

function unknownKey(yaml: ParsedYaml, key: string, known: string[]): Diagnostic {
  return {
    file: yaml.file,
    ...yaml.positionOf([key]),
    message: `"${key}" is no text in English`,
    fix: didYouMean(key, known, 'the key of a text that readers see, or take the translation out'),
  };
}

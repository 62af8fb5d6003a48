import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import type { Page } from '../../src/content/pages.ts';
import { pageText, readPageSource } from '../../src/content/pages.ts';
import type { Content } from '../../src/content/read-content.ts';
import { pageSourceHash } from '../../src/content/translations/page-translations.ts';
import { pluralCategoriesOf, pluralUnits } from '../../src/content/translations/plural-forms.ts';
import { listTextUnits } from '../../src/content/translations/text-units.ts';
import { sourceHash } from '../../src/content/translations/translation-state.ts';

/** An invented language: every word of it differs from English, and a person can see which English it is. */
export interface TestLanguage {
  code: string;
  /** BCP 47. */
  tag: string;
  direction: 'ltr' | 'rtl';
  /** The letters that take the place of a to z. */
  letters: string;
}

/**
 * From right to left, with letters that the print font lacks. The frequent letters are Latin: in UTF-8, one byte each, as in the
 * languages whose pages are measured.
 */
export const rightToLeft: TestLanguage = {
  code: 'xx',
  tag: 'ar',
  direction: 'rtl',
  letters: 'nopqrstuvwxyzabcطefghijثlم',
};
/** Latin letters with other vowels, among which no frequent English word becomes a Welsh number; and the six plurals of Welsh. */
export const sixPlurals: TestLanguage = {
  code: 'xy',
  tag: 'cy',
  direction: 'ltr',
  letters: 'obcdafghejklmnipqrstyvwxuz',
};

/** Tags, targets of links, directives, blanks, addresses and code: what a translation keeps. */
const keptParts = /(<[^>]*>|\]\([^)]*\)|:[a-z]+(?=\{)|:publisher\b|\{[^}]*\}|https?:\/\/\S+|`[^`]*`)/;
/** Attributes of components that readers see. */
const attributeWords = /\b(words|summary|title|label|caption|question)="([^"]*)"/g;

/** Returns a text in the language: each letter replaced, in tags only those of words that readers see. */
export function translateText(text: string, language: TestLanguage): string {
  return text
    .split(keptParts)
    .map((part, index) =>
      index % 2 === 0
        ? translateLetters(part, language)
        : part.replaceAll(
            attributeWords,
            (_, name: string, words: string) => `${name}="${translateLetters(words, language)}"`,
          ),
    )
    .join('');
}

function translateLetters(text: string, { letters }: TestLanguage): string {
  const all = [...letters];
  // An abbreviation is the same in every language, and rules know it by its capitals.
  return text.replaceAll(/\b[A-Z]{2,}s?\b|[A-Za-z]/g, (found) => {
    if (found.length > 1) return found;
    const letter = all[found.toLowerCase().charCodeAt(0) - 97] ?? found;
    return found === found.toLowerCase() ? letter : letter.toUpperCase();
  });
}

/** Where translations are written, and which of them no translator has checked. */
export interface TranslationTarget {
  language: TestLanguage;
  /** The folder of the content. */
  folder: string;
  /** Pages and texts, by name. */
  machine: string[];
}

const checkedBy = { state: 'checked', by: 'translator', date: '2026-11-01' };

/** Writes a page in the language below a folder of content. */
export function translatePage(page: Page, { language, folder, machine }: TranslationTarget): string {
  const target = path.join(folder, 'pages', page.file.replace(/^.*?pages[\\/]en/, language.code));
  const header = /^---\n([\s\S]*?)\n---\n/.exec(readPageSource(page.file))?.[1] ?? '';
  const translated = header.replace(
    /^(title|shortTitle|description): (.*)$/gm,
    (_, key: string, words: string) => `${key}: ${translateText(words, language)}`,
  );
  // Search terms are words that readers of this language type: none is known.
  const kept = translated.replace(/^searchTerms: .*\n/m, '');
  const state = machine.includes(page.id) ? { state: 'machine' } : checkedBy;
  const record = `translation: ${JSON.stringify({ of: pageSourceHash(page), ...state })}`;
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, `---\n${kept}\n${record}\n---\n${translateText(pageText(page), language)}`);
  return target;
}

/** Tells the plural forms of a message apart. */
function pluralMark(key: string): string {
  const [, category] = /^(?:search\.results|record\.count)\.(\w+)$/.exec(key) ?? [];
  return category ? ` (${category})` : '';
}

/** Writes every text outside the pages in the language below a folder of content. */
export function translateTexts(content: Content, { language, folder, machine }: TranslationTarget): void {
  const special = new Map([
    ['language.tag', language.tag],
    ['language.direction', language.direction],
  ]);
  const english = listTextUnits(content);
  // An invented code is unknown to CLDR; its tag is not.
  const units = [...english, ...pluralUnits(english, pluralCategoriesOf(language.tag))];
  for (const [group, own] of Map.groupBy(units, (unit) => unit.group)) {
    const entries = own.map(({ key, english: text }) => [
      key,
      {
        text: special.get(key) ?? translateText(text, language) + pluralMark(key),
        of: sourceHash(text),
        ...(machine.includes(`${group}/${key}`) ? { state: 'machine' } : checkedBy),
      },
    ]);
    const file = path.join(folder, 'translations', language.code, `${group}.yaml`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(
      file,
      stringify(Object.fromEntries(entries), {
        lineWidth: 0,
        defaultStringType: 'QUOTE_DOUBLE',
        defaultKeyType: 'PLAIN',
      }),
    );
  }
}

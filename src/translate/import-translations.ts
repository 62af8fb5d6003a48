import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Document, isScalar, parse, parseDocument, stringify, type YAMLMap } from 'yaml';
import { type Page, pageText } from '../content/pages.ts';
import { pageSourceHash } from '../content/translations/page-translations.ts';
import {
  sourceHash,
  sourceLanguage,
  type TranslationRecord,
} from '../content/translations/translation-state.ts';
import { replaceBlocks } from './page-parts.ts';
import type { ReadTranslation } from './read-translation.ts';
import { originalSource, type WorkItem } from './work-units.ts';

/** Where translations are written, and who has checked them. */
interface ImportTarget {
  /** The folder of the content that was read. */
  content: string;
  /** The folder of content that is written: the same, or a copy to try it on. */
  folder: string;
  language: string;
  /** The role of who has checked what the file says is checked, and the day; without it nothing counts as checked. */
  checked?: { by: string; date: string };
}

/** What an import did. */
export interface ImportResult {
  /** Files that were written. */
  written: string[];
  /** Pages and texts that are checked now. */
  checked: string[];
  /** Pages that stay as they were, since parts of them are not translated. */
  partial: { name: string; missing: string[] }[];
}

type Translations = ReadonlyMap<string, ReadTranslation>;

/**
 * Writes translations that were checked (`checkTranslations`). A page is written when all its parts are translated, and is checked
 * when the file says so of each of them. What comes back as it went out keeps its record.
 */
export function importTranslations(
  read: readonly ReadTranslation[],
  work: readonly WorkItem[],
  target: ImportTarget,
): ImportResult {
  const translations = new Map(read.map((translation) => [translation.name, translation]));
  const touched = work.filter((item) => isTouched(item, translations, target));
  const result: ImportResult = { written: [], checked: [], partial: [] };
  for (const item of touched.filter(({ page }) => page)) importPage(item, translations, { target, result });
  const texts = touched.filter(({ page }) => !page);
  for (const [group, items] of Map.groupBy(texts, ({ name }) => name.split('/')[0] ?? ''))
    result.written.push(writeGroup(group, items, { translations, target }));
  result.checked = touched.filter((item) => isChecked(item, translations, target)).map(({ name }) => name);
  return result;
}

function isTouched(item: WorkItem, translations: Translations, target: ImportTarget): boolean {
  const own = item.units.filter(({ name }) => translations.has(name));
  const isChanged = own.some(({ name, translation }) => translations.get(name)?.translation !== translation);
  return isChanged || (own.length > 0 && item.state !== 'checked' && isChecked(item, translations, target));
}

function isChecked({ units }: WorkItem, translations: Translations, { checked }: ImportTarget): boolean {
  return checked !== undefined && units.every(({ name }) => translations.get(name)?.isChecked);
}

function recordOf(
  item: WorkItem,
  translations: Translations,
  target: ImportTarget,
): Omit<TranslationRecord, 'of'> {
  const { checked } = target;
  return checked && isChecked(item, translations, target)
    ? { state: 'checked', ...checked }
    : { state: 'machine' };
}

function importPage(
  item: WorkItem,
  translations: Translations,
  { target, result }: { target: ImportTarget; result: ImportResult },
): void {
  const { name, units, page } = item;
  const parts = new Map(
    units.flatMap((unit) => {
      const translation = translations.get(unit.name)?.translation ?? unit.translation;
      return translation === undefined ? [] : [[unit.name.slice(name.length + 1), translation]];
    }),
  );
  const missing = units
    .filter((unit) => !parts.has(unit.name.slice(name.length + 1)))
    .map((unit) => unit.name);
  if (missing.length > 0 || !page) {
    result.partial.push({ name, missing });
    return;
  }
  const { original, translated } = page;
  const inPages = path.relative(path.join(target.content, 'pages', sourceLanguage), original.file);
  const file = path.join(target.folder, 'pages', target.language, inPages);
  const record = { of: pageSourceHash(original), ...recordOf(item, translations, target) };
  const header = translateFrontmatter(originalSource(original), parts, { record, translated });
  write(file, `---\n${header}---\n${replaceBlocks(pageText(original), parts)}`);
  result.written.push(file);
}

/** Returns the frontmatter of a page with translated values, in the form of the original, and the record of the translation. */
function translateFrontmatter(
  source: string,
  parts: ReadonlyMap<string, string>,
  { record, translated }: { record: TranslationRecord; translated: Page | undefined },
): string {
  const document = parseDocument(/^---\n([\s\S]*?)\n---/.exec(source)?.[1] ?? '');
  for (const [key, text] of parts) {
    const keys = key.split('.').map((each) => (/^\d+$/.test(each) ? Number(each) : each));
    if (typeof keys[0] === 'string') document.setIn(keys, text);
  }
  // What readers of another language type is not known from the English, and an address that was published stays.
  if (translated?.searchTerms) document.set('searchTerms', translated.searchTerms);
  else document.delete('searchTerms');
  if (translated) document.set('address', translated.address);
  document.set('translation', recordNode(document, record));
  return document.toString({ lineWidth: 0 });
}

/** The record in one line, its values in quotes: a day without them is a date of YAML, and a hash of digits a number. */
function recordNode(document: Document, record: TranslationRecord): YAMLMap {
  const node = document.createNode(record, { flow: true });
  for (const { value } of node.items) if (isScalar(value)) value.type = 'QUOTE_DOUBLE';
  return node as YAMLMap;
}

function writeGroup(
  group: string,
  items: readonly WorkItem[],
  { translations, target }: { translations: Translations; target: ImportTarget },
): string {
  const file = path.join(target.folder, 'translations', target.language, `${group}.yaml`);
  const present: Record<string, object> = existsSync(file) ? parse(readFileSync(file, 'utf8')) : {};
  const added = items.flatMap((item) =>
    item.units.map(({ name, english }) => {
      const text = translations.get(name)?.translation;
      const record = { text, of: sourceHash(english), ...recordOf(item, translations, target) };
      return [name.slice(group.length + 1), record] as const;
    }),
  );
  const options = { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' } as const;
  write(file, stringify({ ...present, ...Object.fromEntries(added) }, options));
  return file;
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, parseDocument, stringify } from 'yaml';
import { pageText } from '../content/pages.ts';
import { pageSourceHash } from '../content/translations/page-translations.ts';
import {
  sourceHash,
  sourceLanguage,
  type TranslationRecord,
} from '../content/translations/translation-state.ts';
import { replaceBlocks } from './page-parts.ts';
import type { ReadTranslation } from './read-translation.ts';
import { originalSource, type WorkItem } from './work-units.ts';

/** Where translations are written, and what each records of its making. */
interface ImportTarget {
  /** The folder of the content that was read. */
  content: string;
  /** The folder of content that is written: the same, or a copy to try it on. */
  folder: string;
  language: string;
  /** "machine", or "checked" with the role of who checked it and the day. */
  record: Omit<TranslationRecord, 'of'>;
}

/** What an import did. */
export interface ImportResult {
  /** Files that were written. */
  written: string[];
  /** Pages that stay as they were, since parts of them are not translated. */
  partial: { name: string; missing: string[] }[];
}

/** Writes translations that were checked (`checkTranslations`). A page is written when all its parts are translated. */
export function importTranslations(
  read: readonly ReadTranslation[],
  work: readonly WorkItem[],
  target: ImportTarget,
): ImportResult {
  const translations = new Map(read.map(({ name, translation }) => [name, translation]));
  const touched = work.filter(({ units }) => units.some(({ name }) => translations.has(name)));
  const result: ImportResult = { written: [], partial: [] };
  for (const item of touched.filter(({ page }) => page)) importPage(item, translations, { target, result });
  const texts = touched.filter(({ page }) => !page);
  for (const [group, items] of Map.groupBy(texts, ({ name }) => name.split('/')[0] ?? ''))
    result.written.push(writeGroup(group, items, { translations, target }));
  return result;
}

function importPage(
  { name, state, units, page }: WorkItem,
  translations: ReadonlyMap<string, string>,
  { target, result }: { target: ImportTarget; result: ImportResult },
): void {
  // Parts of a stale page are made from another English, whatever their place.
  const kept = state === 'stale' ? [] : units;
  const known = new Map(
    kept.flatMap((unit) => (unit.translation === undefined ? [] : [[unit.name, unit.translation]])),
  );
  const parts = new Map(
    units.flatMap((unit) => {
      const translation = translations.get(unit.name) ?? known.get(unit.name);
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
  const { original } = page;
  const inPages = path.relative(path.join(target.content, 'pages', sourceLanguage), original.file);
  const file = path.join(target.folder, 'pages', target.language, inPages);
  const record = { of: pageSourceHash(original), ...target.record };
  const header = translateFrontmatter(originalSource(original), parts, record);
  write(file, `---\n${header}---\n${replaceBlocks(pageText(original), parts)}`);
  result.written.push(file);
}

/** Returns the frontmatter of a page with translated values, in the form of the original, and the record of the translation. */
function translateFrontmatter(
  source: string,
  parts: ReadonlyMap<string, string>,
  record: TranslationRecord,
): string {
  const document = parseDocument(/^---\n([\s\S]*?)\n---/.exec(source)?.[1] ?? '');
  for (const [key, text] of parts) {
    const keys = key.split('.').map((each) => (/^\d+$/.test(each) ? Number(each) : each));
    if (typeof keys[0] === 'string') document.setIn(keys, text);
  }
  // What readers of another language type is not known from the English.
  document.delete('searchTerms');
  document.set('translation', document.createNode(record, { flow: true }));
  return document.toString({ lineWidth: 0 });
}

function writeGroup(
  group: string,
  items: readonly WorkItem[],
  { translations, target }: { translations: ReadonlyMap<string, string>; target: ImportTarget },
): string {
  const file = path.join(target.folder, 'translations', target.language, `${group}.yaml`);
  const present: Record<string, object> = existsSync(file) ? parse(readFileSync(file, 'utf8')) : {};
  const added = items.flatMap(({ units }) =>
    units.map(({ name, english }) => {
      const record = { text: translations.get(name), of: sourceHash(english), ...target.record };
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

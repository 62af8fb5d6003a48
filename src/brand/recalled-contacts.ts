import path from 'node:path';
import { toPlainDigits } from '../content/plain-digits.ts';
import type { Diagnostic, Position } from '../diagnostics/diagnostic.ts';
import type { Fact } from '../facts/fact-kinds.ts';
import type { Facts } from '../facts/read-facts.ts';
import { listFolder } from '../files/list-folder.ts';
import { readTextFile } from '../files/text-file.ts';
import { maxLocalFileBytes, maxLocalFiles } from './limits.ts';
import { packCommand } from './pack-command.ts';

/** A recalled fact, and the numbers and email addresses that a copy must not show. */
export interface RecalledContacts {
  fact: string;
  texts: string[];
}

/** What a pack says of itself, which may break the schema. */
interface PackSource {
  folder: string;
  data: object;
  positionOf: (path: PropertyKey[]) => Position;
}

/**
 * Returns what a copy must not show of recalled facts: numbers as they are dialled and as they are written, and email addresses. What
 * another service has too is left out, since it is right there.
 */
export function recalledContacts(recalled: readonly Fact[], remaining: Facts): RecalledContacts[] {
  const others = remaining.published('services').flatMap(contactTexts);
  return recalled.map((fact) => ({
    fact: fact.id,
    texts: [...new Set(contactTexts(fact))].filter((text) => !others.includes(text)),
  }));
}

function contactTexts(fact: Fact): string[] {
  if (fact.kind !== 'services') return [];
  const numbers = [fact.phone, fact.text, fact.textphone].flatMap((number) =>
    number ? [number.digits, number.say] : [],
  );
  return [...numbers, fact.email].filter((text) => text !== undefined);
}

/**
 * Returns each field and each line of the pages of a pack that holds a number or an email address of a recalled fact, in any
 * spelling: the build would stop for it. The reasons of the recalls may name it, as no reader sees them. Never throws for what is
 * missing or unreadable: other rules say so.
 */
export function findOwnRecalled(pack: PackSource, ids: readonly string[], facts: Facts): Diagnostic[] {
  const recalled = ids.flatMap((id) => facts.find(id) ?? []);
  const patterns = recalledContacts(recalled, facts.without(ids)).flatMap(patternsOf);
  if (patterns.length === 0) return [];
  const { recalls: _, folder: __, ...fields } = pack.data as Record<string, unknown>;
  const inFields = stringsIn(fields).flatMap(({ keys, value }) =>
    heldIn(value, patterns).map((held) => ({
      file: path.join(pack.folder, 'brand.yaml'),
      ...pack.positionOf(keys),
      ...error(`"${keys.join('.')}"`, held, pack.folder),
    })),
  );
  const inPages = pageFiles(pack.folder).flatMap((file) =>
    textOf(file)
      .split('\n')
      .flatMap((line, index) =>
        heldIn(line, patterns).map((held) => ({
          file,
          line: index + 1,
          column: 1,
          ...error('this line', held, pack.folder),
        })),
      ),
  );
  return [...inFields, ...inPages];
}

/** A number or an address of a recalled fact, and the pattern of its spellings. */
interface ContactPattern {
  fact: string;
  text: string;
  pattern: RegExp;
}

function patternsOf({ fact, texts }: RecalledContacts): ContactPattern[] {
  // Each number is there as it is dialled and as it is written; the second is the one to quote.
  const byDigits = new Map(texts.map((text) => [text.replaceAll(/ (?=\d)/g, ''), text]));
  return [...byDigits].map(([plain, text]) => ({ fact, text, pattern: patternOf(plain) }));
}

const between = String.raw`[^\p{L}\p{N}]{0,3}`;

function patternOf(text: string): RegExp {
  if (!/^\d+$/.test(text))
    return new RegExp(String.raw`(?<![\w@.])${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\w)`, 'iu');
  const [first = '', ...rest] = text;
  const start = first === '0' ? String.raw`(?:\+ ?44 ?(?:\(0\) ?)?|0)` : first;
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:18001)?${[start, ...rest].join(between)}(?![\p{L}\p{N}])`,
    'u',
  );
}

function heldIn(value: string, patterns: readonly ContactPattern[]): ContactPattern[] {
  const plain = toPlainDigits(value);
  return patterns.filter(({ pattern }) => pattern.test(plain) || pattern.test(value));
}

function error(where: string, { fact, text }: ContactPattern, folder: string) {
  return {
    message: `${where} has ${text} of "${fact}", which this pack recalls`,
    fix: `the right one here, or nothing; or take the recall back: ${packCommand('recall', { folder, words: `${fact} --undo` })}`,
  };
}

function stringsIn(value: unknown, keys: PropertyKey[] = []): { keys: PropertyKey[]; value: string }[] {
  if (typeof value === 'string') return [{ keys, value }];
  if (typeof value !== 'object' || value === null) return [];
  const entries: [PropertyKey, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return entries.flatMap(([key, inner]) => stringsIn(inner, [...keys, key]));
}

/** The text of a page; nothing of one that cannot be read, which other rules say. */
function textOf(file: string): string {
  return readTextFile(file, { maxBytes: maxLocalFileBytes, smaller: 'a shorter page' }).text ?? '';
}

function pageFiles(folder: string): string[] {
  return ['pages', 'overrides', 'slots'].flatMap((name) =>
    listFolder(path.join(folder, name), maxLocalFiles)
      .files.map((parts) => path.join(folder, name, ...parts))
      .filter((file) => file.endsWith('.md')),
  );
}

import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { diff } from 'node:util';
import { parse } from 'yaml';
import type { Page } from '../content/pages.ts';
import { type PageNames, pageSourceOf } from '../content/translations/page-translations.ts';
import { sourceHash, sourceLanguage } from '../content/translations/translation-state.ts';

/**
 * Finds the English of this hash among the earlier versions of a file, newest first: the text that a stale translation was made
 * from. Undefined without Git, without the history, or for a text that was never committed. Never throws.
 */
export function findOlderEnglish(
  file: string,
  hash: string,
  read: (source: string) => { hashed: string; shown: string } | undefined,
): string | undefined {
  for (const source of versionsOf(file)) {
    const found = readSafely(source, read);
    if (found && sourceHash(found.hashed) === hash) return found.shown;
  }
  return undefined;
}

/** Yields the committed versions of a file, newest first. Many texts are in one file, so each version is asked for once. */
function* versionsOf(file: string): Generator<string> {
  const revisions =
    revisionCache.get(file) ?? git(['rev-list', 'HEAD', '--', file])?.trim().split('\n') ?? [];
  revisionCache.set(file, revisions);
  for (const revision of revisions.filter((each) => each !== '')) {
    const name = `${revision}:./${file.split(path.sep).join('/')}`;
    const source = sourceCache.get(name) ?? git(['show', name]) ?? '';
    sourceCache.set(name, source);
    yield source;
  }
}

const revisionCache = new Map<string, string[]>();
const sourceCache = new Map<string, string>();

/** An earlier version need not be valid today. */
function readSafely<Found>(source: string, read: (source: string) => Found | undefined): Found | undefined {
  try {
    return read(source.replaceAll('\r\n', '\n'));
  } catch {
    return undefined;
  }
}

function git(args: string[]): string | undefined {
  try {
    return execFileSync('git', args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 2 ** 28,
    });
  } catch {
    return undefined;
  }
}

/** Reads the words of a page from a version of its file. */
export function readOlderPage(source: string): { hashed: string; shown: string } | undefined {
  const match = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(source);
  if (!match) return undefined;
  const names = parse(match[1] ?? '') as PageNames;
  const text = source.slice(match[0].length);
  return { hashed: pageSourceOf(names, text), shown: showPage(names, text) };
}

/** Returns what a translator reads of a page, for a comparison. */
export function showPage(
  { title, shortTitle, description, also = [], changes }: PageNames,
  text: string,
): string {
  const names = [title, shortTitle, description, ...also, ...changes.map(({ what }) => what)];
  return [...names.filter((name) => name !== undefined), text.trim()].join('\n');
}

/** Reads a text by its key, like "hl-999.for", from a version of the file of its group. */
export function readOlderText(
  key: string,
): (source: string) => { hashed: string; shown: string } | undefined {
  return (source) => {
    const found = findText(parse(source), key.split('.'), key);
    return found === undefined ? undefined : { hashed: found, shown: found };
  };
}

/** Messages have their whole key and `text`; records an id or folder, then the path to an object by language. */
function findText(value: unknown, keys: string[], key: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const message = (value as Record<string, { text?: unknown } | undefined>)[key]?.text;
  if (typeof message === 'string') return message;
  const [id = '', ...rest] = keys;
  const { id: ownId, folder } = value as Record<string, unknown>;
  if (ownId === id || folder === id) return textAt(value, [...rest, sourceLanguage]);
  for (const child of Object.values(value)) {
    const found = findText(child, keys, key);
    if (found !== undefined) return found;
  }
  return undefined;
}

function textAt(value: unknown, keys: string[]): string | undefined {
  const found = keys.reduce<unknown>(
    (at, each) => (at as Record<string, unknown> | undefined)?.[each],
    value,
  );
  if (Array.isArray(found)) return found.join(' | ');
  return typeof found === 'string' ? found : undefined;
}

/** Returns the file with the English of a text. */
export function fileOfGroup(group: string): string {
  if (group === 'messages') return `content/messages/${sourceLanguage}.json`;
  const shared = ['glossary', 'topics', 'navigation', 'browser-traces'];
  return shared.includes(group) ? `content/${group}.yaml` : `content/facts/${group}.yaml`;
}

/** Returns the file of a page from the root of the project. */
export function fileOfPage({ file }: Page): string {
  return path.relative('.', file);
}

/** Returns the newer text with what was taken out as [-…-] and what was put in as {+…+}, word by word. */
export function showDifference(older: string, newer: string): string {
  const [before, after] = [older, newer].map((text) => text.split(/(?<=\s)/));
  const marks = { '-1': ['{+', '+}'], '0': ['', ''], '1': ['[-', '-]'] } as const;
  const runs: { kind: -1 | 0 | 1; words: string }[] = [];
  // `diff` marks with 1 what only the first text has.
  for (const [kind, word] of diff(before ?? [], after ?? []) as [-1 | 0 | 1, string][]) {
    const last = runs.at(-1);
    if (last?.kind === kind) last.words += word;
    else runs.push({ kind, words: word });
  }
  return runs
    .map(({ kind, words }) => {
      const [open, close] = marks[kind];
      return kind === 0 ? words : `${open}${words.trimEnd()}${close}${words.slice(words.trimEnd().length)}`;
    })
    .join('');
}

import { isDeepStrictEqual } from 'node:util';
import {
  Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { PlainObject } from '../fields.ts';
import { type LocatedPair, locatePair } from './locate-pair.ts';

const stringifyOptions = {
  lineWidth: 0,
  defaultKeyType: 'PLAIN',
  defaultStringType: 'QUOTE_DOUBLE',
} as const;

/**
 * Adds an entry to the end of a list at the top level of a YAML text, or the list with it. All other bytes stay, comments and line
 * endings too, because the entry is inserted into the text: only where that gives other data (a file in JSON, for example) is the
 * text laid out anew. The text must be valid, and the list a list, empty or missing.
 */
export function appendEntry(text: string, key: string, entry: PlainObject): string {
  const data = dataOf(text);
  const list = Array.isArray(data[key]) ? data[key] : [];
  const expected = { ...data, [key]: [...list, entry] };
  const pair = locatePair(text, key);
  const candidates = pair ? appended(text, pair, entry) : withNewList(text, key, entry);
  return firstThatGives(expected, candidates) ?? laidOutAnew(text, key, [...list, entry]);
}

/** Removes entries from a list at the top level of a YAML text, and the list with the last of them. All other bytes stay. */
export function removeEntries(text: string, key: string, isRemoved: (entry: unknown) => boolean): string {
  const data = dataOf(text);
  const list = Array.isArray(data[key]) ? data[key] : [];
  const rest = list.filter((entry) => !isRemoved(entry));
  const { [key]: _, ...others } = data;
  const expected = rest.length > 0 ? { ...data, [key]: rest } : others;
  const pair = locatePair(text, key);
  const candidates = pair
    ? rest.length > 0
      ? [withoutItems(text, pair, isRemoved)]
      : withoutPair(text, pair)
    : [];
  return firstThatGives(expected, candidates) ?? laidOutAnew(text, key, rest.length > 0 ? rest : undefined);
}

function dataOf(text: string): PlainObject {
  return (parseDocument(text).toJS() ?? {}) as PlainObject;
}

/** Text with a byte order mark, or one that no parser reads any more, gives other data. */
function firstThatGives(expected: PlainObject, candidates: string[]): string | undefined {
  return candidates.find((candidate) => {
    const document = parseDocument(candidate);
    return document.errors.length === 0 && isDeepStrictEqual(document.toJS(), expected);
  });
}

function laidOutAnew(text: string, key: string, list: unknown[] | undefined): string {
  const document = parseDocument(text);
  if (list) document.set(key, document.createNode(list));
  else document.delete(key);
  return document.toString(stringifyOptions);
}

function appended(text: string, { value, keyEnd }: LocatedPair, entry: PlainObject): string[] {
  const items = isSeq(value) ? value.items : [];
  const last = rangeOf(items.at(-1));
  if (!last) {
    const [start, end] = isSeq(value) ? (value.range ?? [keyEnd, keyEnd]) : [keyEnd, keyEnd];
    const head = text.slice(0, start).replace(/[ \t]+$/, '');
    return [insertLines(head + text.slice(end), head.length, blockItem(entry, '  '))];
  }
  if ((value as YAMLSeq).flow) {
    const [line = ''] = flowItem(entry);
    return [`${text.slice(0, last.end)}, ${line}${text.slice(last.end)}`];
  }
  return [insertLines(text, last.end, blockItem(entry, indentAt(text, rangeOf(value)?.start ?? 0)))];
}

/** The entry below the commented example that a new pack has for this list, or else at the end of the file. */
function withNewList(text: string, key: string, entry: PlainObject): string[] {
  const lines = [`${key}:`, ...blockItem(entry, '  ')];
  const example = new RegExp(`^# ${key}:.*\\r?\\n(?:# .*\\r?\\n)*`, 'm').exec(text);
  const atEnd = text.trimEnd().length;
  const positions = example ? [example.index + example[0].trimEnd().length] : [];
  return [
    ...positions.map((position) => insertLines(text, position, lines)),
    insertLines(text, atEnd, ['', ...lines]),
  ];
}

function withoutItems(text: string, { value }: LocatedPair, isRemoved: (entry: unknown) => boolean): string {
  const { items, flow } = value as YAMLSeq;
  const removed = items.flatMap((item, index) => (isRemoved((item as YAMLMap).toJSON()) ? [index] : []));
  return removed.toReversed().reduce((rest, index) => {
    const [item, next, previous] = [items[index], items[index + 1], items[index - 1]].map(rangeOf);
    if (!item) return rest;
    if (!flow) return rest.slice(0, lineStart(rest, item.start)) + rest.slice(lineEnd(rest, item.end));
    return next
      ? rest.slice(0, item.start) + rest.slice(next.start)
      : rest.slice(0, previous?.end ?? item.start) + rest.slice(item.end);
  }, text);
}

/** The text without the pair and the empty line before it, or at least without the pair. */
function withoutPair(text: string, { value, keyStart, keyEnd }: LocatedPair): string[] {
  const start = lineStart(text, keyStart);
  const end = lineEnd(text, rangeOf(value)?.end ?? keyEnd);
  const before = text.slice(0, start);
  return [before.replace(/(\r?\n)\r?\n$/, '$1') + text.slice(end), before + text.slice(end)];
}

/** Inserts lines below the line of a position, with the line endings of the text. */
function insertLines(text: string, position: number, lines: string[]): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const at = lineEnd(text, position);
  const head = text.slice(0, at);
  const isComplete = head === '' || head.endsWith('\n');
  return `${head}${isComplete ? '' : newline}${lines.join(newline)}${newline}${text.slice(at)}`;
}

function blockItem(entry: PlainObject, indent: string): string[] {
  return entryLines(entry, false).map((line) => indent + line);
}

function flowItem(entry: PlainObject): string[] {
  return entryLines(entry, true).map((line) => line.replace(/^- /, ''));
}

/** Serializes a list of one entry: on one line if it holds only plain values, or else one value on each line. */
function entryLines(entry: PlainObject, flow: boolean): string[] {
  const document = new Document([entry]);
  const [item] = (document.contents as unknown as YAMLSeq).items;
  if (isMap(item)) {
    item.flow = flow || item.items.every(({ value }) => isScalar(value));
    for (const { value } of item.items) if (isCollection(value)) value.flow = true;
  }
  return document.toString(stringifyOptions).trimEnd().split('\n');
}

function rangeOf(node: unknown): { start: number; end: number } | undefined {
  const { range } = (node ?? {}) as { range?: [number, number, number] | null };
  return range ? { start: range[0], end: range[1] } : undefined;
}

function lineStart(text: string, position: number): number {
  return text.lastIndexOf('\n', position - 1) + 1;
}

/** The beginning of the next line. A position behind a line break, where blocks end, is one already. */
function lineEnd(text: string, position: number): number {
  if (text[position - 1] === '\n') return position;
  const end = text.indexOf('\n', position);
  return end < 0 ? text.length : end + 1;
}

function indentAt(text: string, position: number): string {
  return text.slice(lineStart(text, position), position).replace(/\S/g, ' ');
}

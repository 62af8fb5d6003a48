import { decodeBase64, encodeBase64 } from './base64.ts';
import {
  type Account,
  accountFields,
  type Entry,
  entryFields,
  fromFields,
  limits,
  type Notes,
  type Picture,
} from './notes.ts';

/** Identifies the file format without revealing its subject. */
const kind = 'notes';
const version = 1;

/** The reasons for a refusal: each has a message in content/messages. */
export type ImportError = 'large' | 'broken' | 'foreign' | 'newer' | 'many' | 'damaged';

/** The notes of a file, or why it is refused. */
export type ImportResult = { notes: Notes } | { refused: ImportError };

/** Returns the notes as JSON, to be opened again later. Pictures are included only where the file will be encrypted. */
export function serializeNotes(notes: Notes, withPictures: boolean): string {
  return [...streamJson(notes, withPictures)].join('');
}

/** Yields the same JSON one picture at a time. */
export function* streamJson({ entries, pictures, account }: Notes, withPictures: boolean): Generator<string> {
  yield `${JSON.stringify({ kind, version, entries, account }, undefined, 1).slice(0, -2)},\n "pictures": [`;
  for (const [index, { bytes, ...picture }] of pictures.entries()) {
    const serialized = withPictures && bytes ? { ...picture, data: encodeBase64(bytes) } : picture;
    yield `${index > 0 ? ',' : ''}\n${JSON.stringify(serialized)}`;
  }
  yield ']\n}\n';
}

/**
 * Parses an untrusted file: only strings of known fields are imported, up to the
 * limits. Never throws.
 */
export function deserializeNotes(text: string): ImportResult {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { refused: 'broken' };
  }
  if (!isObject(data) || ownValue(data, 'kind') !== kind) return { refused: 'foreign' };
  if (ownValue(data, 'version') !== version) return { refused: 'newer' };
  return parseNotes(data);
}

type JsonObject = Record<string, unknown>;

function parseNotes(data: JsonObject): ImportResult {
  const entries = ownValue(data, 'entries') ?? [];
  const pictures = ownValue(data, 'pictures') ?? [];
  const account = ownValue(data, 'account') ?? {};
  if (!Array.isArray(entries) || !Array.isArray(pictures) || !isObject(account))
    return { refused: 'damaged' };
  if (entries.length > limits.entries || pictures.length > limits.pictures) return { refused: 'many' };
  const readEntries = entries.map((entry) => parseTextFields(entry, entryFields));
  const readPictures = pictures.map(parsePicture);
  const readAccount: Account | undefined = parseTextFields(account, accountFields);
  if (!allDefined(readEntries) || !allDefined(readPictures) || !readAccount) return { refused: 'damaged' };
  if (!readEntries.every(hasValidDate)) return { refused: 'damaged' };
  return { notes: { entries: readEntries, pictures: readPictures, account: readAccount } };
}

/** Returns the known fields; undefined when one of them is not a string or too long. Unknown fields are dropped. */
function parseTextFields<F extends string>(
  data: unknown,
  fields: readonly F[],
): Record<F, string> | undefined {
  if (!isObject(data)) return undefined;
  const values = fields.map((field) => ownValue(data, field) ?? '');
  if (!values.every((value) => typeof value === 'string' && value.length <= limits.letters)) return undefined;
  return fromFields(fields, (field) => String(ownValue(data, field) ?? ''));
}

/** True for an empty date or one that exists: Date.parse alone accepts 31 February. */
function hasValidDate({ date }: Entry): boolean {
  const moment = Date.parse(`${date}T00:00:00Z`);
  return date === '' || (!Number.isNaN(moment) && new Date(moment).toISOString().slice(0, 10) === date);
}

function parsePicture(data: unknown): Picture | undefined {
  const fields = parseTextFields(data, ['name', 'changed', 'sha256']);
  const size = isObject(data) ? ownValue(data, 'size') : undefined;
  if (!fields || !isObject(data) || typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
    return undefined;
  if (!/^[0-9a-f]{64}$/.test(fields.sha256) || Number.isNaN(Date.parse(fields.changed))) return undefined;
  const encoded = ownValue(data, 'data');
  if (encoded === undefined) return { ...fields, size };
  const bytes = typeof encoded === 'string' ? decodeBase64(encoded) : undefined;
  return bytes?.length === size ? { ...fields, size, bytes } : undefined;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns an own property, never an inherited one. */
function ownValue(data: JsonObject, key: string): unknown {
  return Object.hasOwn(data, key) ? data[key] : undefined;
}

function allDefined<T>(values: (T | undefined)[]): values is T[] {
  return values.every((value) => value !== undefined);
}

import { bytesIn, inBase64 } from './base64.ts';
import {
  type Account,
  accountFields,
  type Entry,
  entryFields,
  fromFields,
  limits,
  type Notes,
  type Picture,
} from './record.ts';

/** What a file of ours says of itself. It does not say what it is about. */
const kind = 'notes';
const version = 1;

/** Why a file is not opened: each is a sentence in content/strings. */
export type Refusal = 'large' | 'broken' | 'foreign' | 'newer' | 'many' | 'damaged';

/** What a file held, or why it is not opened. */
export type Opened = { notes: Notes } | { refused: Refusal };

/** The notes as a file to go on with later. Pictures come along only where the file will be locked. */
export function asJson(notes: Notes, withPictures: boolean): string {
  return [...inParts(notes, withPictures)].join('');
}

/** The same, one picture at a time. */
export function* inParts({ entries, pictures, account }: Notes, withPictures: boolean): Generator<string> {
  yield `${JSON.stringify({ kind, version, entries, account }, undefined, 1).slice(0, -2)},\n "pictures": [`;
  for (const [index, { bytes, ...picture }] of pictures.entries()) {
    const listed = withPictures && bytes ? { ...picture, data: inBase64(bytes) } : picture;
    yield `${index > 0 ? ',' : ''}\n${JSON.stringify(listed)}`;
  }
  yield ']\n}\n';
}

/**
 * Reads a file that anybody may have made. Nothing of it is trusted: only texts of known fields are taken over, up to the
 * limits. Never throws.
 */
export function readJson(text: string): Opened {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { refused: 'broken' };
  }
  if (!isObject(data) || own(data, 'kind') !== kind) return { refused: 'foreign' };
  if (own(data, 'version') !== version) return { refused: 'newer' };
  return notesIn(data);
}

type Data = Record<string, unknown>;

function notesIn(data: Data): Opened {
  const entries = own(data, 'entries') ?? [];
  const pictures = own(data, 'pictures') ?? [];
  const account = own(data, 'account') ?? {};
  if (!Array.isArray(entries) || !Array.isArray(pictures) || !isObject(account))
    return { refused: 'damaged' };
  if (entries.length > limits.entries || pictures.length > limits.pictures) return { refused: 'many' };
  const readEntries = entries.map((each) => textsIn(each, entryFields));
  const readPictures = pictures.map(pictureIn);
  const readAccount: Account | undefined = textsIn(account, accountFields);
  if (!areAll(readEntries) || !areAll(readPictures) || !readAccount) return { refused: 'damaged' };
  if (!readEntries.every(hasDay)) return { refused: 'damaged' };
  return { notes: { entries: readEntries, pictures: readPictures, account: readAccount } };
}

/** The texts of known fields; undefined when one of them is no text or too long. What else is there is left out. */
function textsIn<F extends string>(data: unknown, fields: readonly F[]): Record<F, string> | undefined {
  if (!isObject(data)) return undefined;
  const values = fields.map((field) => own(data, field) ?? '');
  if (!values.every((value) => typeof value === 'string' && value.length <= limits.letters)) return undefined;
  return fromFields(fields, (field) => String(own(data, field) ?? ''));
}

/** True for no day, or for one that is in the calendar: Date.parse alone lets the 31st of February pass. */
function hasDay({ date }: Entry): boolean {
  const moment = Date.parse(`${date}T00:00:00Z`);
  return date === '' || (!Number.isNaN(moment) && new Date(moment).toISOString().slice(0, 10) === date);
}

function pictureIn(data: unknown): Picture | undefined {
  const texts = textsIn(data, ['name', 'changed', 'sha256']);
  const size = isObject(data) ? own(data, 'size') : undefined;
  if (!texts || !isObject(data) || typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
    return undefined;
  if (!/^[0-9a-f]{64}$/.test(texts.sha256) || Number.isNaN(Date.parse(texts.changed))) return undefined;
  const encoded = own(data, 'data');
  if (encoded === undefined) return { ...texts, size };
  const bytes = typeof encoded === 'string' ? bytesIn(encoded) : undefined;
  return bytes?.length === size ? { ...texts, size, bytes } : undefined;
}

function isObject(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value that the file itself holds, never one that every object inherits. */
function own(data: Data, key: string): unknown {
  return Object.hasOwn(data, key) ? data[key] : undefined;
}

function areAll<T>(values: (T | undefined)[]): values is T[] {
  return values.every((value) => value !== undefined);
}

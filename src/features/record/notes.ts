/** The fields of an entry, in the order of the form. All are plain text. */
export const entryFields = [
  'date',
  'time',
  'where',
  'what',
  'words',
  'who',
  'proof',
  'told',
  'felt',
] as const;

export type EntryField = (typeof entryFields)[number];

/** One incident. `date` is an ISO date or empty; every other field is free text, and may say "about". */
export type Entry = Record<EntryField, string>;

/** The fields of the two-minute account, in the order in which they are read aloud. */
export const accountFields = [
  'who',
  'since',
  'often',
  'what',
  'worst',
  'latest',
  'know',
  'fear',
  'changed',
  'want',
] as const;

export type AccountField = (typeof accountFields)[number];

export type Account = Record<AccountField, string>;

/** A picture attached to the record. Its hash shows later that it is unchanged. */
export interface Picture {
  name: string;
  /** In bytes. */
  size: number;
  /** When the file was last modified on its device: ISO 8601, in UTC. */
  changed: string;
  /** In hexadecimal digits. */
  sha256: string;
  /** Undefined for a picture that an opened file lists without its content. */
  bytes?: Uint8Array<ArrayBuffer> | undefined;
}

/** Everything that a person has typed and attached, in the memory of one page. */
export interface Notes {
  entries: Entry[];
  pictures: Picture[];
  account: Account;
}

/** The limits of a record: enough for years, and few enough for a phone. */
export const limits = {
  /** Characters in one field. */
  letters: 20_000,
  entries: 5_000,
  pictures: 200,
  /** All pictures together, in bytes. */
  pictureBytes: 60_000_000,
  /** A file to open, in bytes: Base64 makes pictures a third larger. */
  fileBytes: 120_000_000,
};

export function emptyEntry(): Entry {
  return fromFields(entryFields, () => '');
}

export function emptyAccount(): Account {
  return fromFields(accountFields, () => '');
}

export function emptyNotes(): Notes {
  return { entries: [], pictures: [], account: emptyAccount() };
}

/** Returns a record with a value for each field. */
export function fromFields<F extends string>(
  fields: readonly F[],
  value: (field: F) => string,
): Record<F, string> {
  return Object.fromEntries(fields.map((field) => [field, value(field)])) as Record<F, string>;
}

/** True when every field is blank. */
export function isEmpty(fields: Record<string, string>): boolean {
  return Object.values(fields).every((value) => value.trim() === '');
}

/** Returns the entries from oldest to newest. The sort is stable, and entries without a date come last. */
export function sortByDate(entries: Entry[]): Entry[] {
  const key = ({ date }: Entry) => date || '9999';
  return [...entries].sort((a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b))));
}

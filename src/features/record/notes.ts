/** The fields of one thing that happened, in the order in which a person fills them in. All are plain text. */
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

/** One thing that happened. `date` is a day like "2026-11-21" or empty; everything else is free, and may say "about". */
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

/** A picture beside the record. The hash shows later that it was not changed. */
export interface Picture {
  name: string;
  /** In bytes. */
  size: number;
  /** When the file was last changed, as its device says: ISO 8601, in UTC. */
  changed: string;
  /** In hexadecimal digits. */
  sha256: string;
  /** Undefined for a picture that is only named: a file without pictures was opened. */
  bytes?: Uint8Array<ArrayBuffer> | undefined;
}

/** All that a person has written and attached. It lives in the memory of one page. */
export interface Notes {
  entries: Entry[];
  pictures: Picture[];
  account: Account;
}

/** What a person may write and attach: enough for years, and little enough for a phone. */
export const limits = {
  /** Letters in one field. */
  letters: 20_000,
  entries: 5_000,
  pictures: 200,
  /** All pictures together, in bytes. */
  pictureBytes: 60_000_000,
  /** A file to open, in bytes: pictures grow by a third when they are written as text. */
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

/** A value for each of some fields. */
export function fromFields<F extends string>(
  fields: readonly F[],
  value: (field: F) => string,
): Record<F, string> {
  return Object.fromEntries(fields.map((field) => [field, value(field)])) as Record<F, string>;
}

/** True when nothing is written in any field. */
export function isEmpty(fields: Record<string, string>): boolean {
  return Object.values(fields).every((value) => value.trim() === '');
}

/** The entries from the oldest day to the newest. Those of one day keep their order, and those without a day come last. */
export function sortByDate(entries: Entry[]): Entry[] {
  const key = ({ date }: Entry) => date || '9999';
  return entries.toSorted((a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b))));
}

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import {
  type Account,
  accountFields,
  entryFields,
  type Notes,
  type Picture,
} from '../../src/features/record/notes.ts';
import { serializeNotes } from '../../src/features/record/serialize.ts';

/** Without objects that lack a prototype, which JSON never produces. */
const plainObjects = { noNullPrototype: true };

const textArbitrary = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '=1+1',
    '@SUM(A1)',
    '<img src=x onerror=alert(1)>',
    '"; rm',
    '\u202Eabc',
    '\uFEFF',
    '</script>',
  ),
);

const dateArbitrary = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const pictureArbitrary: fc.Arbitrary<Picture> = fc
  .record(
    {
      name: textArbitrary,
      changed: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2099-01-01') }),
      bytes: fc.uint8Array({ maxLength: 50 }),
    },
    plainObjects,
  )
  .map(({ name, changed, bytes }) => ({
    name,
    size: bytes.length,
    changed: changed.toISOString(),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: new Uint8Array(bytes),
  }));

const fieldsArbitrary = <F extends string>(names: readonly F[]) =>
  fc.record(Object.fromEntries(names.map((name) => [name, textArbitrary])), plainObjects) as fc.Arbitrary<
    Record<F, string>
  >;

/** Notes as a person could have written and saved them, in any script, with any characters. */
export const notesArbitrary: fc.Arbitrary<Notes> = fc.record(
  {
    entries: fc.array(
      fc
        .tuple(fieldsArbitrary(entryFields), fc.option(dateArbitrary, { nil: '' }))
        .map(([entry, date]) => ({ ...entry, date })),
      { maxLength: 5 },
    ),
    pictures: fc.uniqueArray(pictureArbitrary, { maxLength: 3, selector: ({ sha256 }) => sha256 }),
    account: fieldsArbitrary(accountFields) as fc.Arbitrary<Account>,
  },
  plainObjects,
);

const keyArbitrary = fc.oneof(
  fc.constantFrom(...entryFields, ...accountFields, 'kind', 'version', 'entries', 'pictures', 'account'),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'length',
    'name',
    'size',
    'sha256',
    'data',
  ),
);
const oddValueArbitrary = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom(
    1e308,
    -1,
    2 ** 53,
    '2026-02-31',
    '2026-13-01',
    'YQ==',
    '!',
    'f'.repeat(64),
    'a'.repeat(20_001),
  ),
  fc.constantFrom([], {}, [null], [[]], '9999-99-99', '+275760-09-13', '0000-00-00'),
);

/** A file that claims our format and has arbitrary values under known keys. */
const nearlyValidFile = fc
  .record({
    kind: fc.oneof(
      { weight: 9, arbitrary: fc.constant<unknown>('notes') },
      { weight: 1, arbitrary: oddValueArbitrary },
    ),
    version: fc.oneof(
      { weight: 9, arbitrary: fc.constant<unknown>(1) },
      { weight: 1, arbitrary: oddValueArbitrary },
    ),
    entries: fc.oneof(
      oddValueArbitrary,
      fc.array(fc.dictionary(keyArbitrary, fc.oneof(textArbitrary, oddValueArbitrary)), { maxLength: 4 }),
    ),
    pictures: fc.oneof(
      oddValueArbitrary,
      fc.array(fc.dictionary(keyArbitrary, fc.oneof(textArbitrary, oddValueArbitrary)), { maxLength: 3 }),
    ),
    account: fc.oneof(
      oddValueArbitrary,
      fc.dictionary(keyArbitrary, fc.oneof(textArbitrary, oddValueArbitrary)),
    ),
    more: fc.dictionary(keyArbitrary, oddValueArbitrary),
  })
  .map(({ more, ...data }) => JSON.stringify({ ...more, ...data }));

/** A saved file that was corrupted or tampered with: a piece is cut, duplicated or replaced. */
const damagedFile = fc
  .tuple(
    notesArbitrary,
    fc.boolean(),
    fc.nat(),
    fc.nat(),
    fc.oneof(
      textArbitrary,
      oddValueArbitrary.map((value) => JSON.stringify(value)),
    ),
  )
  .map(([notes, withPictures, from, length, other]) => {
    const whole = serializeNotes(notes, withPictures);
    const at = from % whole.length;
    return whole.slice(0, at) + other + whole.slice(at + (length % 40));
  });

/** A saved file in which one value of an entry, a picture or the account is replaced. */
const singleFieldMutation = fc
  .tuple(
    notesArbitrary,
    fc.constantFrom('entries', 'pictures', 'account'),
    fc.oneof({ weight: 1, arbitrary: fc.constant('date') }, { weight: 2, arbitrary: keyArbitrary }),
    oddValueArbitrary,
  )
  .map(([notes, section, name, value]) => {
    const whole = JSON.parse(serializeNotes(notes, true));
    Object.assign(whole[section][0] ?? whole.account, { [name]: value });
    return JSON.stringify(whole);
  });

/** Anything that could be imported as a saved file. */
export const importFileArbitrary: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: nearlyValidFile },
  { weight: 4, arbitrary: damagedFile },
  { weight: 4, arbitrary: singleFieldMutation },
  { weight: 1, arbitrary: fc.json({ maxDepth: 6 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);

/** Arbitrary bytes, some of which begin like a locked file. */
export const bytesArbitrary: fc.Arbitrary<Uint8Array<ArrayBuffer>> = fc
  .tuple(
    fc.constantFrom(
      '',
      'age-encryption.org/v1\n',
      'age-encryption.org/v1\n-> scrypt AAAA ',
      'age-encryption.org/v1\n-> scrypt YWFhYWFhYWFhYWFhYWFhYQ 10\n',
      '-----BEGIN AGE ENCRYPTED FILE-----\n',
    ),
    fc.uint8Array({ maxLength: 300 }),
  )
  .map(([start, rest]) => new Uint8Array(Buffer.concat([Buffer.from(start), rest])));

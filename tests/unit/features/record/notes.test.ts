import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accountLines, entryHeading, readingTime } from '../../../../src/features/record/labelled-lines.ts';
import {
  formatByteSize,
  formatDay,
  type Localization,
} from '../../../../src/features/record/localization.ts';
import {
  accountFields,
  emptyAccount,
  emptyEntry,
  entryFields,
  fromFields,
  isEmpty,
  limits,
  sortByDate,
} from '../../../../src/features/record/notes.ts';
import { notesAsText } from '../../../../src/features/record/plain-text.ts';
import { prefillAccount } from '../../../../src/features/record/prefill-account.ts';
import { deserializeNotes } from '../../../../src/features/record/serialize.ts';

const wording: Localization = { say: (key) => key, language: 'en-GB', title: 'Information' };
const open = (fields: object) => {
  const result = deserializeNotes(JSON.stringify({ kind: 'notes', version: 1, ...fields }));
  return 'refused' in result ? result.refused : 'opened';
};
const picture = { name: 'a.png', changed: '2026-11-21T10:00:00Z', sha256: 'a'.repeat(64), size: 3 };

test('a file of another version, kind or format is refused, each with its own reason', () => {
  assert.equal(open({}), 'opened');
  for (const version of [0, 2, '1', null]) assert.equal(open({ version }), 'newer');
  for (const kind of ['note', '', null]) assert.equal(open({ kind }), 'foreign');
  for (const list of ['entries', 'pictures', 'account']) assert.equal(open({ [list]: 'text' }), 'damaged');
});

test('the maximum of characters, entries and pictures is opened, and one more is not', () => {
  for (const field of entryFields.filter((each) => each !== 'date')) {
    assert.equal(open({ entries: [{ [field]: 'x'.repeat(limits.letters) }] }), 'opened');
    assert.equal(open({ entries: [{ [field]: 'x'.repeat(limits.letters + 1) }] }), 'damaged');
  }
  for (const field of accountFields) {
    assert.equal(open({ account: { [field]: 'x'.repeat(limits.letters) } }), 'opened');
    assert.equal(open({ account: { [field]: 'x'.repeat(limits.letters + 1) } }), 'damaged');
  }
  assert.equal(open({ entries: Array.from({ length: limits.entries }, () => ({})) }), 'opened');
  assert.equal(open({ entries: Array.from({ length: limits.entries + 1 }, () => ({})) }), 'many');
  assert.equal(open({ pictures: Array.from({ length: limits.pictures }, () => picture) }), 'opened');
  assert.equal(open({ pictures: Array.from({ length: limits.pictures + 1 }, () => picture) }), 'many');
});

test('every property of a picture must be valid', () => {
  assert.equal(open({ pictures: [picture] }), 'opened');
  assert.equal(open({ pictures: [{ ...picture, data: 'AAAA' }] }), 'opened');
  for (const wrong of [
    { size: -1 },
    { size: 1.5 },
    { size: '3' },
    { size: 2 ** 53 },
    { sha256: 'a'.repeat(63) },
    { sha256: 'a'.repeat(65) },
    { sha256: 'A'.repeat(64) },
    { changed: 'never' },
    { name: 7 },
    { data: 'AAAA', size: 2 },
    { data: 'AAAA', size: 4 },
    { data: '****' },
    { data: 7 },
  ])
    assert.equal(open({ pictures: [{ ...picture, ...wrong }] }), 'damaged', JSON.stringify(wrong));
  assert.equal(open({ pictures: [{ ...picture, size: 0, data: '' }] }), 'opened');
});

test('one corrupted entry or picture among many is enough', () => {
  for (const place of [0, 1, 2]) {
    const entries = [0, 1, 2].map((index) => ({ date: index === place ? '2026-02-30' : '2026-02-28' }));
    assert.equal(open({ entries }), 'damaged');
    const pictures = [0, 1, 2].map((index) => ({ ...picture, size: index === place ? -1 : 1 }));
    assert.equal(open({ pictures }), 'damaged');
  }
});

const entry = (fields: object) => ({ ...emptyEntry(), ...fields });

test('the record as text has exactly the fields that are filled in, in order', () => {
  const first = entry(fromFields(entryFields, (field) => (field === 'date' ? '2026-11-21' : ` ${field} `)));
  const text = notesAsText(
    {
      account: { ...emptyAccount(), who: 'An ex', want: ' Rest ' },
      entries: [first, entry({ what: 'A call' })],
      pictures: [{ ...picture, changed: '2026-11-21T10:00:00Z', size: 1500 }],
    },
    wording,
  );
  const [account, one, two, ...rest] = text.split('\n\n');
  assert.equal(account, 'account.opening\naccount.who: An ex\naccount.want: Rest');
  assert.equal(
    one,
    [
      `${formatDay('2026-11-21', 'en-GB')}, time`,
      ...['where', 'what', 'words', 'who', 'proof', 'told', 'felt'].map(
        (field) => `entry.${field}: ${field}`,
      ),
    ].join('\n'),
  );
  assert.equal(two, 'A call\nentry.what: A call');
  assert.equal(rest.length, 1);
  assert.match(rest[0] ?? '', /^a\.png\npicture\.size: 1\.5 kB\npicture\.changed: .+\npicture\.hash: a{64}$/);
  assert.equal(notesAsText({ account: emptyAccount(), entries: [], pictures: [] }, wording), '');
});

test('the account has every field in reading order', () => {
  const account = fromFields(accountFields, (field) => field);
  assert.deepEqual(accountLines(account, wording), [
    'account.opening',
    ...['who', 'since', 'often', 'what', 'worst', 'latest', 'know', 'fear', 'changed', 'want'].map(
      (field) => `account.${field}: ${field}`,
    ),
  ]);
});

test('an entry is labelled by its day and time, its first 50 characters, or as one without a day', () => {
  assert.equal(entryHeading(entry({ time: 'about 9', what: 'A call' }), wording), 'about 9');
  assert.equal(entryHeading(entry({ what: 'x'.repeat(50) }), wording), 'x'.repeat(50));
  assert.equal(entryHeading(entry({ what: 'x'.repeat(51) }), wording), `${'x'.repeat(50)}…`);
  assert.equal(entryHeading(entry({ what: 'What', words: 'Words', where: 'Where' }), wording), 'What');
  assert.equal(entryHeading(entry({ words: 'Words', where: 'Where' }), wording), 'Words');
  assert.equal(entryHeading(entry({ where: 'Where' }), wording), 'Where');
  assert.equal(entryHeading(entry({ who: 'Sam' }), wording), 'entry.no-date');
});

test('entries are sorted by day; those of one day keep their order, and those without a day come last', () => {
  const entries = [
    ['', 'a'],
    ['2026-11-02', 'b'],
    ['2026-01-30', 'c'],
    ['', 'd'],
    ['2026-11-02', 'e'],
    ['2025-12-31', 'f'],
  ];
  const sorted = sortByDate(entries.map(([date, what]) => entry({ date, what })));
  assert.equal(sorted.map(({ what }) => what).join(''), 'fcbead');
});

test('reading aloud takes at least a minute, rounded to the nearest', () => {
  const words = (count: number) => [Array.from({ length: count }, () => 'word').join(' ')];
  assert.deepEqual(
    [1, 130, 194, 195, 260, 325].map((count) => readingTime(words(count))),
    [1, 1, 1, 2, 2, 3],
  );
});

test('the record fills exactly the empty fields of the account that it has values for', () => {
  const entries = [
    entry({ date: '2026-11-20', what: 'Late', where: 'Home', felt: 'Afraid' }),
    entry({ date: '2026-11-01', what: 'Early', felt: 'Worried' }),
    entry({ what: 'Some day' }),
  ];
  const filled = prefillAccount(emptyAccount(), entries, wording);
  assert.deepEqual(
    { ...filled },
    {
      ...emptyAccount(),
      since: formatDay('2026-11-01', 'en-GB'),
      often: 'account.often-from',
      latest: `${formatDay('2026-11-20', 'en-GB')}. Home. Late`,
      changed: 'Afraid',
    },
  );
  const own = fromFields(accountFields, () => 'own');
  assert.deepEqual(prefillAccount(own, entries, wording), own);
  assert.equal(
    prefillAccount(emptyAccount(), entries.slice(0, 1), wording).often,
    '',
    'one day is no frequency',
  );
  assert.deepEqual(prefillAccount(emptyAccount(), [], wording), emptyAccount());
});

test('sizes switch units at a megabyte, and whitespace alone is empty', () => {
  assert.equal(formatByteSize(999_949, 'en-GB'), '999.9 kB');
  assert.equal(formatByteSize(1_000_000, 'en-GB'), '1 MB');
  assert.equal(isEmpty({ a: ' \n', b: '' }), true);
  assert.equal(isEmpty({ a: ' ', b: 'x' }), false);
});

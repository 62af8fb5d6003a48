import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDay, type Localization } from '../../../../src/features/record/localization.ts';
import {
  accountFields,
  emptyAccount,
  emptyEntry,
  entryFields,
  fromFields,
  limits,
  sortByDate,
} from '../../../../src/features/record/notes.ts';
import { notesAsText } from '../../../../src/features/record/plain-text.ts';
import { deserializeNotes } from '../../../../src/features/record/serialize.ts';

const wording: Localization = { say: (key) => key, language: 'en-GB', title: 'Information' };
const open = (fields: object) => {
  const result = deserializeNotes(JSON.stringify({ kind: 'notes', version: 1, ...fields }));
  return 'refused' in result ? result.refused : 'opened';
};
const picture = { name: 'a.png', changed: '2026-11-21T10:00:00Z', sha256: 'a'.repeat(64), size: 3 };

test('a file of another version, kind or format is refused, each with its own reason', () => {
  assert.equal(open({}), 'opened');
  for (const text of ['', '{', '{"kind": "notes", "version": 1', '\0'])
    assert.deepEqual(deserializeNotes(text), { refused: 'broken' }, text);
  for (const text of ['null', '5', '"notes"', '[]', '{}', '[{"kind": "notes", "version": 1}]'])
    assert.deepEqual(deserializeNotes(text), { refused: 'foreign' }, text);
  assert.deepEqual(deserializeNotes('{"kind": "notes"}'), { refused: 'newer' });
  for (const version of [0, 2, '1', null]) assert.equal(open({ version }), 'newer');
  for (const kind of ['note', '', null]) assert.equal(open({ kind }), 'foreign');
  for (const list of ['entries', 'pictures', 'account']) {
    assert.equal(open({ [list]: 'text' }), 'damaged');
    assert.equal(open({ [list]: null }), 'opened');
  }
  for (const list of ['entries', 'pictures']) {
    assert.equal(open({ [list]: {} }), 'damaged');
    for (const item of [null, 5, 'text', [], ['text']]) assert.equal(open({ [list]: [item] }), 'damaged');
  }
  assert.equal(open({ account: [] }), 'damaged');
  assert.equal(open({ account: { who: 5 } }), 'damaged');
  for (const what of [5, true, [], ['A call'], {}, { length: 1 }])
    assert.equal(open({ entries: [{ what }] }), 'damaged', JSON.stringify(what));
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
    { size: undefined },
    { size: 2 ** 53 },
    { sha256: 'a'.repeat(63) },
    { sha256: 'a'.repeat(65) },
    { sha256: 'A'.repeat(64) },
    { sha256: `${'a'.repeat(64)}\n` },
    { sha256: undefined },
    { changed: undefined },
    { changed: 'never' },
    { name: 7 },
    { data: 'AAAA', size: 2 },
    { data: 'AAAA', size: 4 },
    { data: '****' },
    { data: 7 },
    { data: 1234 },
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

test('a day exists, or is left out', () => {
  for (const date of ['', '2028-02-29', '2026-12-31'])
    assert.equal(open({ entries: [{ date }] }), 'opened', date);
  for (const date of ['2027-02-29', '2026-04-31', '2026-13-01', '2026-2-3', 'soon', '2026-11-21 '])
    assert.equal(open({ entries: [{ date }] }), 'damaged', date);
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

test('the order of two entries is compared in full, since engines read different results of it', () => {
  const compare = (a: string, b: string) => {
    const pair = [entry({ date: a }), entry({ date: b })];
    let order: number | undefined;
    const { sort } = Array.prototype;
    Array.prototype.sort = function (comparator) {
      order = comparator?.(entry({ date: a }), entry({ date: b }));
      return this;
    };
    try {
      sortByDate(pair);
    } finally {
      Array.prototype.sort = sort;
    }
    return order;
  };
  assert.equal(compare('2026-11-01', '2026-11-02'), -1);
  assert.equal(compare('2026-11-02', '2026-11-01'), 1);
  assert.equal(compare('2026-11-02', '2026-11-02'), 0);
  assert.equal(compare('', '2026-11-02'), 1);
});

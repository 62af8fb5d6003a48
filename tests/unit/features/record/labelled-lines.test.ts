import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  accountLines,
  entryHeading,
  entryLines,
  maxHeadingLength,
  pictureLines,
  readingTime,
} from '../../../../src/features/record/labelled-lines.ts';
import {
  formatByteSize,
  formatDay,
  formatTimestamp,
  type Localization,
} from '../../../../src/features/record/localization.ts';
import { emptyAccount, emptyEntry, emptyNotes, isEmpty } from '../../../../src/features/record/notes.ts';
import { prefillAccount } from '../../../../src/features/record/prefill-account.ts';

const wording: Localization = {
  say: (key, blanks) => (blanks ? `${key} ${JSON.stringify(blanks)}` : key),
  language: 'en-GB',
  title: 'Information',
};
const entry = (fields: object) => ({ ...emptyEntry(), ...fields });

/** Runs in a time zone: a time of a file is shown in that of the device. */
function inTimeZone<T>(zone: string, callback: () => T): T {
  const { TZ } = process.env;
  process.env['TZ'] = zone;
  try {
    return callback();
  } finally {
    if (TZ === undefined) delete process.env['TZ'];
    else process.env['TZ'] = TZ;
  }
}

test('days, times and sizes are formatted for the language', () => {
  assert.equal(formatDay('2026-11-21', 'en-GB'), 'Saturday, 21 November 2026');
  assert.equal(formatDay('2026-11-21', 'de'), 'Samstag, 21. November 2026');
  for (const date of ['', '2026-13-01', 'soon']) assert.equal(formatDay(date, 'en-GB'), '', date);
  for (const [bytes, text] of [
    [0, '0 kB'],
    [1, '0 kB'],
    [50, '0.1 kB'],
    [999_949, '999.9 kB'],
    [999_999, '1,000 kB'],
    [1_000_000, '1 MB'],
    [60_000_000, '60 MB'],
  ] as const)
    assert.equal(formatByteSize(bytes, 'en-GB'), text);
  for (const [zone, text] of [
    ['Europe/London', '1 July 2026 at 00:30'],
    ['America/New_York', '30 June 2026 at 19:30'],
  ] as const)
    assert.equal(
      inTimeZone(zone, () => formatTimestamp('2026-06-30T23:30:00Z', 'en-GB')),
      text,
    );
});

test('an entry is labelled by its day and time, the first 50 characters of its text, or as one without a day', () => {
  const headings: [fields: object, heading: string][] = [
    [{ date: '2026-11-21', time: ' about 9 ', what: 'A call' }, 'Saturday, 21 November 2026, about 9'],
    [{ date: '2026-11-21', time: ' ', what: 'A call' }, 'Saturday, 21 November 2026'],
    [{ time: 'about 9', what: 'A call' }, 'about 9'],
    [{ what: ' A call ', words: 'Words', where: 'Where' }, 'A call'],
    [{ words: 'Words', where: 'Where' }, 'Words'],
    [{ where: 'Where', who: 'Sam' }, 'Where'],
    [{ what: ` ${'x'.repeat(50)} ` }, 'x'.repeat(50)],
    [{ what: 'x'.repeat(51) }, `${'x'.repeat(50)}…`],
    [{ what: ' ', who: 'Sam' }, 'entry.no-date'],
  ];
  // An emoji is two units of a string: it stays whole at the end of an excerpt, and is one of its characters.
  const excerpt = `${'a'.repeat(maxHeadingLength - 1)}😟`;
  headings.push([{ what: excerpt }, excerpt], [{ what: `${excerpt} more` }, `${excerpt}…`]);
  for (const [fields, heading] of headings)
    assert.equal(entryHeading(entry(fields), wording), heading, JSON.stringify(fields));
});

test('an entry lists its filled fields but for day and time, and a picture its size, time and hash', () => {
  assert.deepEqual(
    entryLines(
      entry({ date: '2026-11-21', time: '9', where: ' ', what: ' A call ', felt: 'Afraid' }),
      wording,
    ),
    [
      ['entry.what', 'A call'],
      ['entry.felt', 'Afraid'],
    ],
  );
  const picture = { name: 'a.png', changed: '2026-11-21T10:00:00Z', sha256: 'abc', size: 1500 };
  assert.deepEqual(
    inTimeZone('Europe/London', () => pictureLines(picture, wording)),
    [
      ['picture.size', '1.5 kB'],
      ['picture.changed', '21 November 2026 at 10:00'],
      ['picture.hash {"method":"SHA-256"}', 'abc'],
    ],
  );
});

test('the account is its pattern and its filled fields', () => {
  const account = { ...emptyAccount(), who: ' An ex ', since: ' ', want: 'Rest' };
  assert.deepEqual(accountLines(account, wording), [
    'account.opening',
    'account.who: An ex',
    'account.want: Rest',
  ]);
});

test('reading aloud takes at least a minute, rounded to the nearest', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'word').join('  ');
  assert.deepEqual(
    [1, 130, 194, 195, 260, 325].map((count) => readingTime([words(count)])),
    [1, 1, 1, 2, 2, 3],
  );
  assert.equal(readingTime([words(194), 'word']), 2);
});

test('new notes have nothing in them, and whitespace alone is nothing', () => {
  assert.deepEqual(emptyNotes(), {
    entries: [],
    pictures: [],
    account: {
      ...{ who: '', since: '', often: '', what: '', worst: '' },
      ...{ latest: '', know: '', fear: '', changed: '', want: '' },
    },
  });
  assert.equal(isEmpty({ a: ' \n', b: '' }), true);
  assert.equal(isEmpty({ a: ' ', b: 'x' }), false);
  assert.equal(isEmpty({ a: 'x', b: '' }), false);
});

test('the record fills the empty fields of the account that it has values for, and no other', () => {
  const late = entry({ date: '2026-11-20', what: ' Late ', where: 'Home', felt: 'Afraid' });
  const early = entry({ date: '2026-11-01', what: 'Early', felt: 'Worried' });
  const undated = entry({ what: 'Some day', where: 'Some day', felt: 'Tired' });
  const since = 'Sunday, 1 November 2026';
  const latest = 'Friday, 20 November 2026. Home. Late';
  const often = (count: number) => `account.often-from ${JSON.stringify({ count, day: since })}`;
  const cases: [entries: (typeof late)[], filled: object][] = [
    [[], {}],
    [[late, early, undated], { since, often: often(3), latest, changed: 'Afraid' }],
    [[late, early], { since, often: often(2), latest, changed: 'Afraid' }],
    [[early, undated], { since, latest: `${since}. Early`, changed: 'Worried' }],
    [[early], { since, latest: `${since}. Early`, changed: 'Worried' }],
    [[entry({ what: 'One' }), entry({ what: 'Two' }), undated], { latest: 'Some day', changed: 'Tired' }],
    [[entry({ date: '2026-11-01' })], { since, latest: since }],
  ];
  for (const [entries, filled] of cases)
    assert.deepEqual(
      { ...prefillAccount(emptyAccount(), entries, wording) },
      { ...emptyAccount(), ...filled },
    );
  const own = { ...emptyAccount(), since: 'Years', often: ' \n', changed: 'Moved', want: 'Rest' };
  assert.deepEqual({ ...prefillAccount(own, [late, early], wording) }, { ...own, often: often(2), latest });
  assert.equal(own.often, ' \n', 'the account that is given stays as it is');
});

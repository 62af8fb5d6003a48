import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { load } from 'cheerio';
import fc from 'fast-check';
import { entriesAsCsv } from '../../../../src/features/record/csv.ts';
import type { Localization } from '../../../../src/features/record/localization.ts';
import {
  accountFields,
  emptyAccount,
  emptyEntry,
  entryFields,
  limits,
  type Notes,
} from '../../../../src/features/record/notes.ts';
import { notesAsHtml } from '../../../../src/features/record/notes-html.ts';
import { notesAsText } from '../../../../src/features/record/plain-text.ts';
import { prefillAccount } from '../../../../src/features/record/prefill-account.ts';
import { deserializeNotes, serializeNotes } from '../../../../src/features/record/serialize.ts';
import { seed } from '../../../support/fuzz-seed.ts';
import { importFileArbitrary, notesArbitrary } from '../../../support/notes-arbitraries.ts';

const exportMessages: Localization = { say: (key) => key, language: 'en-GB', title: 'Information' };

const strings = JSON.parse(readFileSync('content/messages/en.json', 'utf8')) as object;

/** A thousand files take about a second. FUZZ=100000 in the environment makes more. */
const numRuns = Number(process.env['FUZZ'] ?? 2000);

test('any file is read or refused with a message, and never throws', () => {
  fc.assert(
    fc.property(importFileArbitrary, (text) => {
      const opened = deserializeNotes(text);
      if ('refused' in opened) assert.ok(`open.${opened.refused}` in strings, opened.refused);
      else assertValidNotes(opened.notes);
      assert.deepEqual(Object.keys(Object.prototype), []);
      assert.equal('what' in {}, false);
    }),
    { numRuns, seed },
  );
});

/** Notes that all other code can process. */
function assertValidNotes(notes: Notes): void {
  for (const entry of notes.entries) {
    assert.deepEqual(Object.keys(entry), [...entryFields]);
    for (const value of Object.values(entry))
      assert.ok(typeof value === 'string' && value.length <= limits.letters);
    if (entry.date) assert.equal(new Date(`${entry.date}T00:00:00Z`).toISOString().slice(0, 10), entry.date);
  }
  const $ = load(notesAsHtml(notes, exportMessages));
  const tags = new Set(
    $('body *')
      .toArray()
      .map(({ tagName }) => tagName),
  );
  for (const tag of tags)
    assert.ok(['main', 'h1', 'h2', 'section', 'dl', 'dt', 'dd', 'p'].includes(tag), tag);
  assert.equal($('script, img, [onerror]').length, 0);
  notesAsText(notes, exportMessages);
  prefillAccount(notes.account, notes.entries, exportMessages);
  assert.doesNotMatch(entriesAsCsv(notes.entries, exportMessages.say), /(?:^|,|\r\n)"?[=+@\t]/);
  assert.deepEqual(deserializeNotes(serializeNotes(notes, true)), { notes });
}

test('saved notes are opened again character for character', () => {
  fc.assert(
    fc.property(notesArbitrary, (notes) =>
      assert.deepEqual(deserializeNotes(serializeNotes(notes, true)), { notes }),
    ),
    { numRuns, seed },
  );
});

const picture = { name: 'a.png', changed: '2026-11-21T10:00:00Z', sha256: 'a'.repeat(64), size: 3 };

test('only known fields are taken, as own properties, and each has a text', () => {
  const inherited = { kind: 'notes', version: 1, what: 'Nothing.', data: 'AAAA' };
  const entries = [{ what: 'A call', other: 1, ['__proto__']: { who: 'Sam' } }, { date: '2028-02-29' }];
  const text = JSON.stringify({
    kind: 'notes',
    version: 1,
    entries,
    pictures: [{ ...picture, more: 1 }],
    more: 1,
  });
  const withPrototype = <T>(callback: () => T): T => {
    for (const [name, value] of Object.entries(inherited))
      Object.defineProperty(Object.prototype, name, { value, configurable: true });
    try {
      return callback();
    } finally {
      for (const name of Object.keys(inherited)) Reflect.deleteProperty(Object.prototype, name);
    }
  };
  const opened = {
    notes: {
      entries: [
        { ...emptyEntry(), what: 'A call' },
        { ...emptyEntry(), date: '2028-02-29' },
      ],
      pictures: [picture],
      account: emptyAccount(),
    },
  };
  assert.deepEqual(deserializeNotes(text), opened);
  assert.deepEqual(
    withPrototype(() => deserializeNotes(text)),
    opened,
  );
  assert.deepEqual(
    withPrototype(() => deserializeNotes('{}')),
    { refused: 'foreign' },
  );
});

test('a saved file is JSON in which each picture has a line, with its content only where that is encrypted', () => {
  const bytes = new Uint8Array([0, 1, 2]);
  const notes: Notes = {
    entries: [],
    pictures: [{ ...picture, bytes }, picture],
    account: { ...emptyAccount(), want: 'Rest' },
  };
  const { size, ...fields } = picture;
  const line = JSON.stringify({ ...fields, size });
  const account = accountFields
    .map((field) => `  "${field}": "${field === 'want' ? 'Rest' : ''}"`)
    .join(',\n');
  const saved = (first: string) => `{
 "kind": "notes",
 "version": 1,
 "entries": [],
 "account": {
${account}
 },
 "pictures": [
${first},
${line}]
}
`;
  assert.equal(serializeNotes(notes, false), saved(line));
  assert.equal(serializeNotes(notes, true), saved(line.replace('}', ',"data":"AAEC"}')));
});

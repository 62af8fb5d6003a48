import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { load } from 'cheerio';
import fc from 'fast-check';
import { takeIn } from '../../../src/components/record/take-in.client.ts';
import type { Tool } from '../../../src/components/record/tool.client.ts';
import { accountFrom } from '../../../src/record/account-from.ts';
import { ageHeaderOf } from '../../../src/record/age-header.ts';
import { entriesAsCsv } from '../../../src/record/csv.ts';
import { notesAsHtml } from '../../../src/record/html.ts';
import { emptyNotes, entryFields, limits, type Notes } from '../../../src/record/record.ts';
import { asJson, readJson } from '../../../src/record/saved.ts';
import { notesAsText } from '../../../src/record/text.ts';
import type { Wording } from '../../../src/record/words.ts';
import { seed } from '../../seed.ts';
import { someBytes, someFile, someNotes } from './notes-generator.ts';

const wording: Wording = { say: (key) => key, language: 'en-GB', title: 'Information' };
const strings = JSON.parse(readFileSync('content/strings/en.json', 'utf8')) as object;
/** A thousand files take about a second. FUZZ=100000 in the environment makes more. */
const numRuns = Number(process.env['FUZZ'] ?? 2000);

/** What a tool needs to take a file in, with these notes in it. */
function toolWith(notes: Notes): Tool {
  return { notes, wording, isOver: false } as Tool;
}

test('whatever a file holds, it is read or refused in words, and never breaks anything', () => {
  fc.assert(
    fc.property(someFile, (text) => {
      const opened = readJson(text);
      if ('refused' in opened) assert.ok(`open.${opened.refused}` in strings, opened.refused);
      else assertSound(opened.notes);
      assert.deepEqual(Object.keys(Object.prototype), []);
      assert.equal('what' in {}, false);
    }),
    { numRuns, seed },
  );
});

/** Notes that everything else can work with. */
function assertSound(notes: Notes): void {
  for (const entry of notes.entries) {
    assert.deepEqual(Object.keys(entry), [...entryFields]);
    for (const value of Object.values(entry))
      assert.ok(typeof value === 'string' && value.length <= limits.letters);
    if (entry.date) assert.equal(new Date(`${entry.date}T00:00:00Z`).toISOString().slice(0, 10), entry.date);
  }
  const $ = load(notesAsHtml(notes, wording));
  const tags = new Set(
    $('body *')
      .toArray()
      .map(({ tagName }) => tagName),
  );
  for (const tag of tags)
    assert.ok(['main', 'h1', 'h2', 'section', 'dl', 'dt', 'dd', 'p'].includes(tag), tag);
  assert.equal($('script, img, [onerror]').length, 0);
  notesAsText(notes, wording);
  accountFrom(notes.account, notes.entries, wording);
  assert.doesNotMatch(entriesAsCsv(notes.entries, wording.say), /(?:^|,|\r\n)"?[=+@\t]/);
  assert.deepEqual(readJson(asJson(notes, true)), { notes });
}

test('what is saved is opened again to the last letter', () => {
  fc.assert(
    fc.property(someNotes, (notes) => assert.deepEqual(readJson(asJson(notes, true)), { notes })),
    { numRuns, seed },
  );
});

test('a file is added whole or not at all, and what was typed stays', async () => {
  await fc.assert(
    fc.asyncProperty(someNotes, someFile, async (typed, text) => {
      const tool = toolWith(structuredClone(typed));
      const refused = await takeIn(tool, text);
      if (refused !== undefined) assert.deepEqual(tool.notes, typed);
      assert.deepEqual(tool.notes.entries.slice(0, typed.entries.length), typed.entries);
      assert.deepEqual(tool.notes.pictures.slice(0, typed.pictures.length), typed.pictures);
      for (const [field, value] of Object.entries(typed.account))
        if (value) assert.equal(tool.notes.account[field as keyof Notes['account']], value);
    }),
    { numRuns, seed },
  );
});

test('a file that a slow device has read after everything was wiped adds nothing', async () => {
  await fc.assert(
    fc.asyncProperty(someNotes, async (notes) => {
      const tool = toolWith(emptyNotes());
      const taken = takeIn(tool, asJson(notes, true));
      tool.isOver = true;
      if (notes.pictures.length === 0) return;
      await taken;
      assert.deepEqual(tool.notes, emptyNotes());
    }),
    { numRuns: 200, seed },
  );
});

test('the header of a locked file is understood or not, whatever its bytes', () => {
  fc.assert(
    fc.property(someBytes, (bytes) => {
      assert.match(ageHeaderOf(bytes), /^(?:not-locked|other-lock|too-slow|passphrase)$/);
    }),
    { numRuns, seed },
  );
});

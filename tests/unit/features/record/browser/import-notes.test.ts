import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { importNotes } from '../../../../../src/features/record/browser/import-notes.client.ts';
import type { Session } from '../../../../../src/features/record/browser/session.client.ts';
import type { Localization } from '../../../../../src/features/record/localization.ts';
import {
  emptyAccount,
  emptyEntry,
  emptyNotes,
  type Notes,
  type Picture,
} from '../../../../../src/features/record/notes.ts';
import { serializeNotes } from '../../../../../src/features/record/serialize.ts';
import { seed } from '../../../../support/fuzz-seed.ts';
import { importFileArbitrary, notesArbitrary } from '../../../../support/notes-arbitraries.ts';

const exportMessages: Localization = {
  say: (key, blanks) => `${key} ${JSON.stringify(blanks)}`,
  language: 'en-GB',
  title: 'Information',
};

/** A thousand files take about a second. FUZZ=100000 in the environment makes more. */
const numRuns = Number(process.env['FUZZ'] ?? 2000);

/** The arguments of an import, with these notes in the file. */
function createSession(notes: Notes): Session {
  return { notes, wording: exportMessages, isOver: false } as Session;
}

test('a file is imported completely or not at all, and typed notes stay', async () => {
  await fc.assert(
    fc.asyncProperty(notesArbitrary, importFileArbitrary, async (typed, text) => {
      const tool = createSession(structuredClone(typed));
      const refused = await importNotes(tool, text);
      if (refused !== undefined) assert.deepEqual(tool.notes, typed);
      assert.deepEqual(tool.notes.entries.slice(0, typed.entries.length), typed.entries);
      assert.deepEqual(tool.notes.pictures.slice(0, typed.pictures.length), typed.pictures);
      for (const [field, value] of Object.entries(typed.account))
        if (value) assert.equal(tool.notes.account[field as keyof Notes['account']], value);
    }),
    { numRuns, seed },
  );
});

test('a file that a slow device has read after the record was wiped adds nothing', async () => {
  await fc.assert(
    fc.asyncProperty(notesArbitrary, async (notes) => {
      const tool = createSession(emptyNotes());
      const taken = importNotes(tool, serializeNotes(notes, true));
      tool.isOver = true;
      if (notes.pictures.length === 0) return;
      await taken;
      assert.deepEqual(tool.notes, emptyNotes());
    }),
    { numRuns: 200, seed },
  );
});

/** A picture of zeros with this many bytes, or without its content. */
function blankPicture(length: number, isWithContent = true): Picture {
  const bytes = new Uint8Array(length);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const picture = { name: `${length}.png`, size: length, changed: '2026-11-21T10:00:00.000Z', sha256 };
  return isWithContent ? { ...picture, bytes } : picture;
}

/** Imports a file into notes, and returns the refusal and the notes afterwards. */
async function importInto(typed: Partial<Notes>, added: Partial<Notes>, isOver = false) {
  const session = { ...createSession({ ...emptyNotes(), ...typed }), isOver };
  const refusal = await importNotes(session, serializeNotes({ ...emptyNotes(), ...added }, true));
  return { refusal, notes: session.notes };
}

test('the entries, pictures and bytes of both may reach the limits, and not exceed them', async () => {
  const entries = (length: number) => Array.from({ length }, emptyEntry);
  const pictures = (length: number) => Array.from({ length }, () => blankPicture(1, false));
  const bytes = (length: number) => [blankPicture(length)];
  const small = [blankPicture(1), { ...blankPicture(2, false) }];
  const refusals: [typed: Partial<Notes>, added: Partial<Notes>, refusal: string | undefined][] = [
    [{ entries: entries(4_998) }, { entries: entries(2) }, undefined],
    [{ entries: entries(4_999) }, { entries: entries(2) }, 'many'],
    [{ pictures: pictures(198) }, { pictures: pictures(2) }, undefined],
    [{ pictures: pictures(199) }, { pictures: pictures(2) }, 'many'],
    [{ pictures: bytes(59_999_999) }, { pictures: small }, undefined],
    [{ pictures: bytes(60_000_000) }, { pictures: small }, 'many'],
  ];
  for (const [typed, added, expected] of refusals)
    assert.equal((await importInto(typed, added)).refusal, expected);
});

test('what a file adds comes after what is there, which it does not replace', async () => {
  const entry = (what: string) => ({ ...emptyEntry(), what });
  const [one, two, three] = [1, 2, 3].map((length) => blankPicture(length));
  assert.ok(one && two && three);
  const typed = { entries: [entry('a')], pictures: [two, one], account: { ...emptyAccount(), who: 'An ex' } };
  const added = {
    entries: [entry('b'), entry('a')],
    pictures: [one, { ...three, bytes: undefined }],
    account: { ...emptyAccount(), who: 'Sam', want: 'Rest' },
  };
  const { bytes: _, ...listed } = three;
  const together = {
    entries: [entry('a'), entry('b'), entry('a')],
    pictures: [two, one, listed],
    account: { ...emptyAccount(), who: 'An ex', want: 'Rest' },
  };
  const imported = await importInto(structuredClone(typed), added);
  assert.deepEqual(imported, { refusal: undefined, notes: together });
  assert.deepEqual(await importInto(structuredClone(typed), added, true), { refusal: '', notes: typed });
});

test('a picture that was changed is refused by name, and so is a file that cannot be read', async () => {
  const changed = { ...blankPicture(2), sha256: 'a'.repeat(64) };
  const { refusal, notes } = await importInto({}, { pictures: [blankPicture(1), changed] });
  assert.equal(refusal, 'open.changed-picture {"name":"2.png"}');
  assert.deepEqual(notes, emptyNotes());
  assert.equal(await importNotes(createSession(emptyNotes()), '{'), 'broken');
});

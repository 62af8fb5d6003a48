import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { importNotes } from '../../../../../src/features/record/browser/import-notes.client.ts';
import type { Session } from '../../../../../src/features/record/browser/session.client.ts';
import type { Localization } from '../../../../../src/features/record/localization.ts';
import { emptyNotes, type Notes } from '../../../../../src/features/record/notes.ts';
import { serializeNotes } from '../../../../../src/features/record/serialize.ts';
import { seed } from '../../../../support/fuzz-seed.ts';
import { importFileArbitrary, notesArbitrary } from '../../../../support/notes-arbitraries.ts';

const exportMessages: Localization = { say: (key) => key, language: 'en-GB', title: 'Information' };

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

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { withVisit } from '../support/browser-visit.ts';
import { seed } from '../support/fuzz-seed.ts';
import { bytesArbitrary, importFileArbitrary } from '../support/notes-arbitraries.ts';
import { addEntry, entryHeadings, importFile, openRecordTool, secret, statusText } from './record-page.ts';

test('three hundred files of any content never break the page, and what was typed stays', () =>
  withVisit(async (v) => {
    const faults: string[] = [];
    v.page.on('pageerror', (error) => faults.push(String(error)));
    // The policy refuses what a script tries to send, and says so there.
    v.page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    v.page.on('crash', () => faults.push('the page crashed'));
    await openRecordTool(v);
    await addEntry(v.page, { 'What happened': `They stood by the ${secret}.` });
    await v.page.getByLabel('What happened').fill('half a word');
    const files = [
      ...fc.sample(importFileArbitrary, { seed, numRuns: 200 }).map((text) => Buffer.from(text)),
      ...fc.sample(bytesArbitrary, { seed, numRuns: 100 }).map((bytes) => Buffer.from(bytes)),
    ];
    for (const [index, file] of files.entries()) {
      const told = await importFile(v.page, 'notes.json', file);
      assert.match(
        told,
        /^(?:$|Opened|Not added|.*Nothing was changed\.$)/,
        `FUZZ_SEED=${seed}, file ${index}`,
      );
    }
    const [first] = await entryHeadings(v.page);
    assert.equal(first, `They stood by the ${secret}.`);
    assert.equal(await v.page.getByLabel('What happened').inputValue(), 'half a word');
    await addEntry(v.page, { 'What happened': 'After all' });
    assert.match(await statusText(v.page), /^Added\./);
    assert.deepEqual(faults, [], `FUZZ_SEED=${seed}`);
  }));

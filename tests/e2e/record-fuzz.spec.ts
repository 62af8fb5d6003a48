import fc from 'fast-check';
import { seed } from '../support/fuzz-seed.ts';
import { bytesArbitrary, importFileArbitrary } from '../support/notes-arbitraries.ts';
import { expect, test } from './fixtures.ts';
import { addEntry, entryHeadings, importFile, openRecordTool, secret, status } from './record-page.ts';

// The seed and the number of the file repeat a failure, so a trace need not hold twelve hundred states of the page.
test.use({ pagesOnly: true, trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false } });

/** Files to import; FUZZ=2000 tries more. */
const fileCount = Number(process.env['FUZZ'] ?? 100);

test('files of any content never break the page, and what was typed stays', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  // The policy refuses what a script tries to send, and says so there.
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('crash', () => faults.push('the page crashed'));
  await openRecordTool(page);
  await addEntry(page, { 'What happened': `They stood by the ${secret}.` });
  await page.getByLabel('What happened').fill('half a word');
  const files = [
    ...fc
      .sample(importFileArbitrary, { seed, numRuns: Math.ceil((fileCount * 2) / 3) })
      .map((text) => Buffer.from(text)),
    ...fc
      .sample(bytesArbitrary, { seed, numRuns: Math.floor(fileCount / 3) })
      .map((bytes) => Buffer.from(bytes)),
  ];
  for (const [index, file] of files.entries())
    expect(await importFile(page, 'notes.json', file), `FUZZ_SEED=${seed}, file ${index}`).toMatch(
      /^(?:$|Opened|Not added|.*Nothing was changed\.$)/,
    );
  await expect(entryHeadings(page).first()).toHaveText(`They stood by the ${secret}.`);
  await expect(page.getByLabel('What happened')).toHaveValue('half a word');
  await addEntry(page, { 'What happened': 'After all' });
  await expect(status(page)).toHaveText(/^Added\./);
  expect(faults, `FUZZ_SEED=${seed}`).toEqual([]);
});

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { skipWithout } from '../support/optional-programs.ts';
import { expect, test } from './fixtures.ts';
import {
  addEntry,
  decryptFile,
  encryptRecord,
  entryHeadings,
  openExportOption,
  openRecordTool,
  secret,
} from './record-page.ts';
import { trackRequests } from './visit-steps.ts';

test.use({ pagesOnly: true });

const firstEntry = { Day: '2026-11-02', 'What happened': `They stood by the ${secret}, "again".` };
const passphrase = 'four green ducks walk slowly';
const noAge = skipWithout('age');

/** Runs the program age in a terminal of its own, since it asks for a passphrase nowhere else. */
function runAge(options: string, { log, typed }: { log: string; typed: string }): void {
  execFileSync('script', ['-qec', `age ${options}`, log], { input: typed });
}

test('a locked file is opened by the program age, and here, with its pictures', async ({
  page,
}, testInfo) => {
  test.skip(noAge !== false, String(noAge));
  const requested = trackRequests(page);
  await openRecordTool(page);
  const parts = requested.filter((each) => /part\./.test(each));
  expect(parts, 'only what the page needs is loaded').toHaveLength(1);
  await addEntry(page, firstEntry);
  const buffer = Buffer.from('not really a picture');
  await page
    .getByLabel('Choose pictures')
    .setInputFiles({ name: 'gate.jpg', mimeType: 'image/jpeg', buffer });
  const locked = await encryptRecord(page, passphrase);
  expect(locked.includes(secret)).toBe(false);
  const [file, plainFile] = [testInfo.outputPath('notes.age'), testInfo.outputPath('notes.json')];
  writeFileSync(file, locked);
  runAge(`-d -o ${plainFile} ${file}`, { log: testInfo.outputPath('terminal'), typed: `${passphrase}\n` });
  const plain = JSON.parse(readFileSync(plainFile, 'utf8'));
  expect(plain.entries[0].what).toContain(secret);
  expect(Buffer.from(plain.pictures[0].data, 'base64').toString()).toBe('not really a picture');
  const tryWords = () =>
    runAge(`-d -o ${plainFile} ${file}`, { log: testInfo.outputPath('terminal'), typed: 'other words\n' });
  expect(tryWords, 'age refuses another passphrase').toThrow();
  await expect(page.locator('.typing'), 'what another program needs').toContainText(
    `the sentence is exactly: ${passphrase}`,
  );
  await openRecordTool(page);
  const asAPhoneTypes = 'Four\u00A0green ducks  walk slowly. ';
  expect(await decryptFile(page, locked, asAPhoneTypes)).toBe('Opened. Your record has 1 thing.');
  await expect(page.locator('.typing__record').filter({ hasText: 'gate.jpg' })).not.toHaveCount(0);
});

for (const form of ['', '-a'])
  test(`a file that the program age has locked opens here: age -p ${form}`, async ({ page }, testInfo) => {
    test.skip(noAge !== false, String(noAge));
    const [plainFile, file] = [testInfo.outputPath('other.json'), testInfo.outputPath('other.age')];
    writeFileSync(
      plainFile,
      JSON.stringify({ kind: 'notes', version: 1, entries: [{ what: 'From outside' }] }),
    );
    runAge(`-p ${form} -o ${file} ${plainFile}`, {
      log: testInfo.outputPath('terminal'),
      typed: `${passphrase}\n${passphrase}\n`,
    });
    await openRecordTool(page);
    const said = await decryptFile(page, readFileSync(file), passphrase);
    expect(said).toBe('Opened. Your record has 1 thing.');
    await expect(entryHeadings(page)).toHaveText(['From outside']);
  });

test('a sentence that is too short locks nothing', async ({ page }) => {
  await openRecordTool(page);
  await openExportOption(page, 'Save a locked file');
  await page.getByLabel('A secret sentence').fill('rosebud');
  await page.getByRole('button', { name: 'Save a locked file' }).click();
  await expect(page.getByLabel('A secret sentence')).toHaveAttribute('aria-invalid', 'true');
});

test('words that do not fit, and a locked file that was changed, are refused', async ({ page }) => {
  await openRecordTool(page);
  await addEntry(page, firstEntry);
  const locked = await encryptRecord(page, passphrase);
  expect(await decryptFile(page, locked, 'some other words of mine')).toMatch(/does not fit/);
  locked[locked.length - 5] = (locked.at(-5) ?? 0) ^ 1;
  expect(await decryptFile(page, locked, passphrase)).toMatch(/does not fit/);
  await expect(entryHeadings(page)).toHaveCount(1);
});

for (const way of ['clearing all', 'the exit'])
  test(`a file that is still being locked is not saved after ${way}`, async ({ page }) => {
    const downloads: string[] = [];
    await openRecordTool(page);
    await addEntry(page, firstEntry);
    await openExportOption(page, 'Save a locked file');
    await page.getByLabel('A secret sentence').fill(passphrase);
    page.on('download', (download) => downloads.push(download.suggestedFilename()));
    await page.getByRole('button', { name: 'Clear it all' }).click();
    // In one task, so that the device cannot be faster.
    await page.evaluate((leaves) => {
      const press = (words: string) =>
        [...document.querySelectorAll('button')].find((each) => each.textContent === words)?.click();
      press('Save a locked file');
      if (leaves) document.getElementById('leave')?.click();
      else press('Yes, clear it');
    }, way === 'the exit');
    if (way === 'the exit') await page.waitForURL(/bbc/);
    else await expect(page.locator('.typing')).toContainText('All cleared');
    // A second file takes as much work as the first, so by then the first would have been saved.
    if (way === 'the exit') await openRecordTool(page);
    else await page.getByRole('button', { name: 'I am alone with this screen' }).click();
    await addEntry(page, firstEntry);
    await encryptRecord(page, passphrase);
    expect(downloads).toEqual(['notes.age']);
  });

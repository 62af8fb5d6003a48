import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Locator, type Page } from 'playwright/test';

/** A word that stands nowhere else on the device. */
export const secret = 'quartzwombat';

/** Opens a page with a tool for typing and goes through its gate. */
export async function openRecordTool(page: Page, address = '/notes/here/'): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: 'I am alone with this screen' }).click();
}

/** Writes one thing that happened into the record. */
export async function addEntry(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries(fields))
    await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Add to my record' }).click();
}

/** What the tool says: the one part that says something. */
export function status(page: Page): Locator {
  return page.locator('.typing__status:not(:empty)');
}

/** The headings of the entries, in order. */
export function entryHeadings(page: Page): Locator {
  return page.locator('.typing__record ol h3');
}

/** Presses Tab, or Shift+Tab, until a control with this label has the focus, as a person without a mouse does. */
export async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let press = 0; press < 120; press++) {
    await page.keyboard.press(key);
    const label = await page.evaluate(() => {
      const { activeElement: at } = document;
      return (at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.labels?.[0] : at)
        ?.textContent;
    });
    if (name.test(label ?? '')) return;
  }
  throw new Error(`${key} does not reach ${name}`);
}

/** A file as it reaches the downloads. */
interface SavedFile {
  name: string;
  content: Buffer;
}

/** Opens an export option, presses its button and returns what is downloaded. */
export async function saveExport(page: Page, option: string): Promise<SavedFile> {
  await openExportOption(page, option);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: option }).click(),
  ]);
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}

/** Opens the part that says what an export leaves behind. */
export async function openExportOption(page: Page, option: string): Promise<void> {
  await page.locator('summary', { hasText: option }).last().click();
}

/** Gives the tool a file to open, waits until it has said what became of it, and returns that. */
export async function importFile(page: Page, name: string, content: Buffer | string): Promise<string> {
  await status(page).evaluateAll((elements) => {
    for (const element of elements) element.replaceChildren();
  });
  await page
    .getByLabel('Choose the file')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
  await page.waitForFunction(
    () =>
      document.querySelector('.typing__status:not(:empty)') ||
      document.activeElement?.closest('.typing__field')?.textContent?.includes('The secret sentence'),
  );
  return (await status(page).allInnerTexts()).join();
}

/** Locks the record with a passphrase and returns the file. */
export async function encryptRecord(page: Page, passphrase: string): Promise<Buffer> {
  await openExportOption(page, 'Save a locked file');
  await page.getByLabel('A secret sentence').fill(passphrase);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a locked file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('notes.age');
  return readFileSync(await download.path());
}

/** Opens a locked file and returns what the tool says once it has tried the passphrase. */
export async function decryptFile(page: Page, content: Buffer, passphrase: string): Promise<string> {
  await importFile(page, 'notes.age', content);
  await page.getByLabel('The secret sentence of this file').fill(passphrase);
  await page.getByRole('button', { name: 'Unlock the file' }).click();
  await expect(status(page)).not.toHaveText(/^$|can take/);
  return status(page).innerText();
}

/** Files under a folder that hold a word, in UTF-8 or UTF-16. A running browser may remove one meanwhile. */
export function filesContaining(folder: string, word: string): string[] {
  const forms = [Buffer.from(word), Buffer.from(word, 'utf16le')];
  return readdirSync(folder, { recursive: true })
    .map((name) => path.join(folder, String(name)))
    .filter((file) => forms.some((form) => readFileIfPresent(file).includes(form)));
}

function readFileIfPresent(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}

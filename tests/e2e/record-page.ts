import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Download, Page } from 'playwright';
import type { Visit } from '../support/browser-visit.ts';

/** A word that stands nowhere else on the device. */
export const secret = 'quartzwombat';

/** Opens a page with a tool for typing and goes through its gate. */
export async function openRecordTool({ page, siteUrl }: Visit, address = 'notes/here/'): Promise<void> {
  // Locking and large files keep a busy machine for longer than a press does.
  page.setDefaultTimeout(60_000);
  await page.goto(siteUrl + address);
  await page.getByRole('button', { name: 'Start typing' }).click();
}

/** Writes one thing that happened into the record. */
export async function addEntry(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries(fields))
    await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Add to my record' }).click();
}

/** What the tool says at the foot of the window. */
export function statusText(page: Page): Promise<string> {
  return page.locator('.typing__status').innerText();
}

/** The headings of the entries, in order. */
export function entryHeadings(page: Page): Promise<string[]> {
  return page.locator('.typing__record ol h3').allTextContents();
}

/** Opens a way out and presses its button, with its name and content as they reach the downloads. */
export async function saveExport(page: Page, way: string): Promise<{ name: string; content: Buffer }> {
  await openExportOption(page, way);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: way }).click(),
  ]);
  return readDownload(download);
}

/** Opens the part that says what a way out leaves behind. */
export async function openExportOption(page: Page, way: string): Promise<void> {
  await page.locator('summary', { hasText: way }).last().click();
}

async function readDownload(download: Download): Promise<{ name: string; content: Buffer }> {
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}

/** Gives the tool a file to open, and waits until it has said what became of it. */
export async function importFile(page: Page, name: string, content: Buffer | string): Promise<string> {
  await page.evaluate(() => document.querySelector('.typing__status')?.replaceChildren());
  await page
    .getByLabel('Choose the file')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
  await page.waitForFunction(
    () =>
      document.querySelector('.typing__status')?.textContent ||
      document.activeElement?.closest('.typing__field')?.textContent?.includes('The secret sentence'),
  );
  return statusText(page);
}

/** Files under a folder that hold a word, as letters of one byte or of two. A browser at work may take one away meanwhile. */
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

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, type Page, test } from './fixtures.ts';
import {
  addEntry,
  entryHeadings,
  importFile,
  openExportOption,
  openRecordTool,
  saveExport,
  secret,
} from './record-page.ts';
import { trackRequests } from './visit-steps.ts';

test.use({ pagesOnly: true });

const firstEntry = {
  Day: '2026-11-02',
  'What happened': `They stood by the ${secret}, "again".`,
  'Their exact words': '=WEBSERVICE("https://elsewhere.example")',
};

test('a saved page, sheet and file hold the words, under names that give nothing away', async ({ page }) => {
  await openRecordTool(page);
  await addEntry(page, firstEntry);
  const html = await saveExport(page, 'Save a page to read');
  expect(html.name).toBe('notes.html');
  expect(html.content.toString()).toContain('<title>Midshire information</title>');
  expect(html.content.toString()).not.toMatch(/localhost|https?:\/\/(?!elsewhere)|<script|<link/);
  const csv = await saveExport(page, 'Save a sheet');
  expect(csv.name).toBe('notes.csv');
  expect(csv.content.toString()).toMatch(/^\uFEFFDay,"Time, or about when",/);
  expect(csv.content.toString()).toMatch(
    /2026-11-02,,,"They stood by the quartzwombat, ""again"".","'=WEBSERVICE/,
  );
  const json = await saveExport(page, 'Save to go on later');
  expect(json.name).toBe('notes.json');
  expect(JSON.parse(json.content.toString()).entries).toHaveLength(1);
});

test('a saved file is opened again, and what was typed before stays', async ({ page }) => {
  await openRecordTool(page);
  await addEntry(page, firstEntry);
  const { content } = await saveExport(page, 'Save to go on later');
  await openRecordTool(page);
  await addEntry(page, { 'What happened': 'Before' });
  expect(await importFile(page, 'notes.json', content)).toBe('Opened. Your record has 2 things.');
  await expect(entryHeadings(page)).toHaveText(['Before', 'Monday, 2 November 2026']);
});

test('copying gives the words as text', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openRecordTool(page);
  await addEntry(page, firstEntry);
  await openExportOption(page, 'Copy as text');
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await page.getByText('Copied.').waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(new RegExp(`^Monday, 2 November 2026\nWhat happened: They stood by the ${secret}`));
});

/** What comes out of the printer for one part: its text page by page, its title, and whether it has tags. */
async function printToPdf(
  page: Page,
  part: string,
): Promise<{ pages: string[]; title: string; isTagged: boolean }> {
  await page.evaluate(() => {
    window.print = () => {};
  });
  const option = page.locator('details', { has: page.locator('summary', { hasText: /^Print$/ }) });
  const own = part === 'account' ? option.first() : option.last();
  await own.locator('summary').click();
  await own.getByRole('button', { name: 'Print' }).click();
  expect(await page.evaluate(() => document.documentElement.dataset['paper'])).toBe(part);
  const data = new Uint8Array(await page.pdf({ tagged: true, format: 'A4' }));
  const pdf = await getDocument({ data, verbosity: 0 }).promise;
  const { info, metadata } = await pdf.getMetadata();
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  const { Title: title } = info as { Title?: string };
  const marks = (await pdf.getMarkInfo()) as unknown as Map<string, boolean> | null;
  return { pages, title: title ?? metadata?.get('dc:title') ?? '', isTagged: marks?.get('Marked') === true };
}

test('on paper there is the record alone, tagged, under a neutral title, with page numbers and no address', async ({
  page,
}) => {
  await openRecordTool(page);
  for (let count = 0; count < 8; count++)
    await addEntry(page, { ...firstEntry, 'Their exact words': `No. ${count} ${'word '.repeat(150)}` });
  const { pages, title, isTagged } = await printToPdf(page, 'record');
  expect(title).toBe('Midshire information');
  expect(isTagged).toBe(true);
  expect(pages.length).toBeGreaterThan(1);
  for (const [index, text] of pages.entries())
    expect(text, 'a page number').toMatch(new RegExp(`^\\s*${index + 1}\\s`));
  const all = pages.join('\n');
  expect([...all.matchAll(new RegExp(secret, 'g'))]).toHaveLength(8);
  expect(all).not.toMatch(/localhost|midshire|https?:|Type a record|Move up|Leave this site|Choose/i);
});

test('the account is made from the record, is read aloud from a pattern on, and is printed alone', async ({
  page,
}) => {
  await openRecordTool(page);
  await addEntry(page, firstEntry);
  await addEntry(page, {
    Day: '2026-11-09',
    'What happened': 'A note on the door.',
    'How you felt, and what you changed in your day': 'I sleep at a friend’s.',
  });
  await page.getByRole('button', { name: 'Make my two-minute account' }).click();
  await page.getByLabel('Who it is').fill('A man from work');
  const reading = await page.locator('.typing__reading').innerText();
  expect(reading).toMatch(/^This is a pattern\./);
  expect(reading).toContain('Who it is: A man from work');
  expect(reading).toContain('It began: Monday, 2 November 2026');
  expect(reading).toContain('The last time: Monday, 9 November 2026. A note on the door.');
  expect(reading).toContain('What I changed because of it: I sleep at a friend’s.');
  const { pages, title } = await printToPdf(page, 'account');
  expect(title).toBe('Midshire information');
  expect(pages.join(' ')).toMatch(/This is a pattern/);
  expect(pages.join(' ')).not.toMatch(new RegExp(`Move up|${secret}`));
});

test('what fits on the check page goes into the account on that page, and nothing is kept', async ({
  openProfile,
}) => {
  const { page } = await openProfile();
  await page.goto('/check/');
  const requested = trackRequests(page);
  const tool = page.locator('.typing');
  await page.getByRole('button', { name: 'Put what fits' }).click();
  await expect(tool).toContainText('Tick what fits first');
  for (const sign of ['They turn up where I am', 'I have changed how I live']) {
    await page.getByText(sign, { exact: true }).click();
    await page.getByLabel(`This fits me: ${sign}`).check();
  }
  await page.getByRole('button', { name: 'Put what fits' }).click();
  await expect(page.getByLabel('What they do')).toHaveValue(
    'They turn up where I am. I have changed how I live.',
  );
  expect(requested).toEqual([]);
  await page.goto('/calls/');
  await page.goBack({ waitUntil: 'commit' });
  await page.getByRole('button', { name: 'Put what fits' }).waitFor();
  await expect(page.locator('input:checked')).toHaveCount(0);
  await expect(tool).not.toContainText('turn up');
});

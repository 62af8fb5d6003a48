import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright';
import { trackRequests, withVisit } from '../support/browser-visit.ts';
import {
  addEntry,
  entryHeadings,
  importFile,
  openExportOption,
  openRecordTool,
  saveExport,
  secret,
  statusText,
} from './record-page.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-notes-'));
after(() => rmSync(folder, { recursive: true }));

const firstEntry = {
  Day: '2026-11-02',
  'What happened': `They stood by the ${secret}, "again".`,
  'Their exact words': '=WEBSERVICE("https://elsewhere.example")',
};
const passphrase = 'four green ducks walk slowly';

test('a saved page, sheet and file hold the words, under names that give nothing away', () =>
  withVisit(async (v) => {
    await openRecordTool(v);
    await addEntry(v.page, firstEntry);
    const html = await saveExport(v.page, 'Save a page to read');
    assert.equal(html.name, 'notes.html');
    assert.match(html.content.toString(), /<title>Midshire information<\/title>/);
    assert.doesNotMatch(html.content.toString(), /localhost|https?:\/\/(?!elsewhere)|<script|<link/);
    const csv = await saveExport(v.page, 'Save a sheet');
    assert.equal(csv.name, 'notes.csv');
    assert.match(csv.content.toString(), /^\uFEFFDay,"Time, or about when",/);
    assert.match(
      csv.content.toString(),
      /2026-11-02,,,"They stood by the quartzwombat, ""again"".","'=WEBSERVICE/,
    );
    const json = await saveExport(v.page, 'Save to go on later');
    assert.equal(json.name, 'notes.json');
    assert.equal(JSON.parse(json.content.toString()).entries.length, 1);
  }));

test('a saved file is opened again, and what was typed before stays', () =>
  withVisit(async (v) => {
    await openRecordTool(v);
    await addEntry(v.page, firstEntry);
    const { content } = await saveExport(v.page, 'Save to go on later');
    await openRecordTool(v);
    await addEntry(v.page, { 'What happened': 'Before' });
    assert.equal(await importFile(v.page, 'notes.json', content), 'Opened. Your record has 2 things.');
    assert.deepEqual(await entryHeadings(v.page), ['Before', 'Monday, 2 November 2026']);
  }));

/** Runs the program age with a terminal of its own, since it asks nobody else for words. */
function runAge(options: string, typed: string): void {
  execFileSync('script', ['-qec', `age ${options}`, path.join(folder, 'terminal')], { input: typed });
}

async function encryptRecord(page: Page, phrase = passphrase): Promise<Buffer> {
  await openExportOption(page, 'Save a locked file');
  await page.getByLabel('A secret sentence').fill(phrase);
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('button', { name: 'Save a locked file' }).click(),
  ]);
  assert.equal(download.suggestedFilename(), 'notes.age');
  return readFileSync(await download.path());
}

async function decryptFile(page: Page, content: Buffer, phrase = passphrase): Promise<string> {
  await importFile(page, 'notes.age', content);
  await page.getByLabel('The secret sentence of this file').fill(phrase);
  await page.getByRole('button', { name: 'Unlock the file' }).click();
  await page.waitForFunction(
    () => !/can take/.test(document.querySelector('.typing__status')?.textContent || 'can take'),
    undefined,
    { timeout: 60_000 },
  );
  return statusText(page);
}

test(
  'a locked file is opened by the program age, and here, with its pictures',
  { skip: !existsSync('/usr/bin/age') },
  () =>
    withVisit(async (v) => {
      const asked = trackRequests(v.page);
      await openRecordTool(v);
      assert.equal(
        asked.filter((each) => /part\./.test(each)).length,
        1,
        'only what the page needs is loaded',
      );
      await addEntry(v.page, firstEntry);
      const buffer = Buffer.from('not really a picture');
      await v.page
        .getByLabel('Choose pictures')
        .setInputFiles({ name: 'gate.jpg', mimeType: 'image/jpeg', buffer });
      const locked = await encryptRecord(v.page);
      assert.ok(!locked.includes(secret));
      writeFileSync(path.join(folder, 'notes.age'), locked);
      runAge(`-d -o ${folder}/notes.json ${folder}/notes.age`, `${passphrase}\n`);
      const plain = JSON.parse(readFileSync(path.join(folder, 'notes.json'), 'utf8'));
      assert.match(plain.entries[0].what, new RegExp(secret));
      assert.equal(Buffer.from(plain.pictures[0].data, 'base64').toString(), 'not really a picture');
      await openRecordTool(v);
      assert.equal(await decryptFile(v.page, locked), 'Opened. Your record has 1 thing.');
      assert.match((await v.page.locator('.typing__record').allTextContents()).join(), /gate\.jpg/);
    }),
);

test('a file that the program age has locked opens here', { skip: !existsSync('/usr/bin/age') }, () =>
  withVisit(async (v) => {
    writeFileSync(
      path.join(folder, 'other.json'),
      JSON.stringify({ kind: 'notes', version: 1, entries: [{ what: 'From outside' }] }),
    );
    for (const form of ['', '-a']) {
      runAge(
        `-p ${form} -o ${folder}/other${form}.age ${folder}/other.json`,
        `${passphrase}\n${passphrase}\n`,
      );
      await openRecordTool(v);
      const content = readFileSync(path.join(folder, `other${form}.age`));
      assert.equal(await decryptFile(v.page, content), 'Opened. Your record has 1 thing.');
      assert.deepEqual(await entryHeadings(v.page), ['From outside']);
    }
  }),
);

test('a sentence that is too short locks nothing', () =>
  withVisit(async (v) => {
    await openRecordTool(v);
    await openExportOption(v.page, 'Save a locked file');
    await v.page.getByLabel('A secret sentence').fill('rosebud');
    await v.page.getByRole('button', { name: 'Save a locked file' }).click();
    assert.equal(await v.page.getByLabel('A secret sentence').getAttribute('aria-invalid'), 'true');
  }));

const recordJson = (more: object) => JSON.stringify({ kind: 'notes', version: 1, ...more });
const scryptHeader = (work: number) =>
  `age-encryption.org/v1\n-> scrypt YWFhYWFhYWFhYWFhYWFhYQ ${work}\nYWFh\n--- YWFh\n`;

/** Files that are not opened, and what the tool says. */
const malformedFiles: [name: string, content: string | Buffer, says: RegExp][] = [
  ['nothing', '', /cannot be read/],
  ['half a file', recordJson({ entries: [] }).slice(0, -3), /cannot be read/],
  ['foreign JSON', '{"a":1}', /was not saved here/],
  ['a list', '[]', /was not saved here/],
  ['null', 'null', /was not saved here/],
  ['a newer version', '{"kind":"notes","version":2}', /newer version/],
  ['entries that are no list', recordJson({ entries: { length: 3 } }), /damaged/],
  ['an entry that is a number', recordJson({ entries: [1] }), /damaged/],
  ['a field that is a list', recordJson({ entries: [{ what: ['a'] }] }), /damaged/],
  ['a day that is none', recordJson({ entries: [{ date: '<b>' }] }), /damaged/],
  ['a field without end', recordJson({ entries: [{ what: 'a'.repeat(20_001) }] }), /damaged/],
  ['too many entries', recordJson({ entries: Array(5001).fill({ what: 'a' }) }), /more than this page can/],
  [
    'a picture without a hash',
    recordJson({ pictures: [{ name: 'a', size: 1, changed: '2026-01-01' }] }),
    /damaged/,
  ],
  [
    'a picture that is not what it says',
    recordJson({
      pictures: [{ name: 'p.jpg', size: 1, changed: '2026-01-01', sha256: '0'.repeat(64), data: 'YQ==' }],
    }),
    /p\.jpg is not the one/,
  ],
  ['deep nesting', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, /not saved here|cannot be read/],
  [
    'deep nesting inside',
    recordJson({ entries: [{ what: JSON.parse('['.repeat(900) + ']'.repeat(900)) }] }),
    /damaged/,
  ],
  ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10]), /cannot be read/],
  ['a file that takes too much work to unlock', scryptHeader(25), /too much for this page/],
  ['a file for a key', 'age-encryption.org/v1\n-> X25519 abc\nabc\n--- abc\n', /locked in another way/],
  ['a huge file', Buffer.alloc(20_000_001, 32), /too large/],
];

test('a broken, foreign, huge or hostile file is refused in words, and what was typed stays', () =>
  withVisit(async (v) => {
    const errors: string[] = [];
    v.page.on('pageerror', (error) => errors.push(String(error)));
    await openRecordTool(v);
    await addEntry(v.page, firstEntry);
    await v.page.getByLabel('What happened').fill('half a');
    for (const [name, content, says] of malformedFiles)
      assert.match(await importFile(v.page, 'notes.json', content), says, name);
    assert.equal((await entryHeadings(v.page)).length, 1);
    assert.equal(await v.page.getByLabel('What happened').inputValue(), 'half a');
    assert.deepEqual(errors, []);
  }));

test('keys that objects inherit and words that look like HTML are plain words', () =>
  withVisit(async (v) => {
    await openRecordTool(v);
    const text =
      '{"kind":"notes","version":1,"__proto__":{"entries":[{"what":"x"}]},"constructor":{"prototype":{"what":"y"}},' +
      '"entries":[{"what":"<img src=x onerror=alert(1)>","__proto__":{"where":"z"},"toString":"q"}]}';
    assert.equal(await importFile(v.page, 'notes.json', text), 'Opened. Your record has 1 thing.');
    assert.deepEqual(await entryHeadings(v.page), ['<img src=x onerror=alert(1)>']);
    assert.equal(await v.page.locator('.typing img').count(), 0);
    assert.equal(await v.page.evaluate(() => 'what' in {} || 'entries' in {}), false);
    const { content } = await saveExport(v.page, 'Save a page to read');
    assert.ok(content.includes('&lt;img src=x'));
  }));

test('words that do not fit, and a locked file that was changed, are refused', () =>
  withVisit(async (v) => {
    await openRecordTool(v);
    await addEntry(v.page, firstEntry);
    const locked = await encryptRecord(v.page);
    assert.match(await decryptFile(v.page, locked, 'some other words of mine'), /does not fit/);
    locked[locked.length - 5] = (locked.at(-5) ?? 0) ^ 1;
    assert.match(await decryptFile(v.page, locked), /does not fit/);
    assert.equal((await entryHeadings(v.page)).length, 1);
  }));

for (const way of ['clearing all', 'the exit'])
  test(`a file that is still being locked is not saved after ${way}`, () =>
    withVisit(async (v) => {
      await openRecordTool(v);
      await addEntry(v.page, firstEntry);
      const began = performance.now();
      await encryptRecord(v.page);
      const patience = 2 * (performance.now() - began) + 1000;
      const downloads: string[] = [];
      v.page.on('download', (download) => downloads.push(download.suggestedFilename()));
      await v.page.getByLabel('A secret sentence').fill(passphrase);
      await v.page.getByRole('button', { name: 'Clear it all' }).click();
      // In one task, so that the device cannot be faster.
      await v.page.evaluate((leaves) => {
        const press = (words: string) =>
          [...document.querySelectorAll('button')].find((each) => each.textContent === words)?.click();
        press('Save a locked file');
        if (leaves) document.getElementById('leave')?.click();
        else press('Yes, clear it');
      }, way === 'the exit');
      await v.page.waitForTimeout(patience);
      assert.deepEqual(downloads, []);
      if (way === 'the exit') assert.match(v.page.url(), /bbc/);
      else assert.match(await v.page.locator('.typing').innerText(), /All cleared/);
    }));

test('copying gives the words as text', () =>
  withVisit(async (v) => {
    await v.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openRecordTool(v);
    await addEntry(v.page, firstEntry);
    await openExportOption(v.page, 'Copy as text');
    await v.page.getByRole('button', { name: 'Copy as text' }).click();
    await v.page.getByText('Copied.').waitFor();
    const text = await v.page.evaluate(() => navigator.clipboard.readText());
    assert.match(text, new RegExp(`^Monday, 2 November 2026\nWhat happened: They stood by the ${secret}`));
  }));

/** What comes out of the printer for one part: its words page by page, its title, and whether it has tags. */
async function printToPdf(
  page: Page,
  part: string,
): Promise<{ pages: string[]; title: string; isTagged: boolean }> {
  await page.evaluate(() => {
    window.print = () => {};
  });
  const way = page.locator('details', { has: page.locator('summary', { hasText: /^Print$/ }) });
  const own = part === 'account' ? way.first() : way.last();
  await own.locator('summary').click();
  await own.getByRole('button', { name: 'Print' }).click();
  assert.equal(await page.evaluate(() => document.documentElement.dataset['paper']), part);
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

test('on paper there is the record alone, tagged, under a neutral title, with page numbers and no address', () =>
  withVisit(async (v) => {
    await openRecordTool(v);
    for (let count = 0; count < 8; count++)
      await addEntry(v.page, { ...firstEntry, 'Their exact words': `No. ${count} ${'word '.repeat(150)}` });
    const { pages, title, isTagged } = await printToPdf(v.page, 'record');
    assert.equal(title, 'Midshire information');
    assert.equal(isTagged, true);
    assert.ok(pages.length > 1);
    for (const [index, text] of pages.entries())
      assert.match(text, new RegExp(`^\\s*${index + 1}\\s`), 'a page number');
    const all = pages.join('\n');
    assert.equal([...all.matchAll(new RegExp(secret, 'g'))].length, 8);
    assert.doesNotMatch(all, /localhost|midshire|https?:|Type a record|Move up|Leave this site|Choose/i);
  }));

test('the account is made from the record, is read aloud from a pattern on, and is printed alone', () =>
  withVisit(async (v) => {
    await openRecordTool(v);
    await addEntry(v.page, firstEntry);
    await addEntry(v.page, {
      Day: '2026-11-09',
      'What happened': 'A note on the door.',
      'How you felt, and what you changed in your day': 'I sleep at a friend’s.',
    });
    await v.page.getByRole('button', { name: 'Make my two-minute account' }).click();
    await v.page.getByLabel('Who it is').fill('A man from work');
    const reading = await v.page.locator('.typing__reading').innerText();
    assert.match(reading, /^This is a pattern\./);
    assert.match(reading, /Who it is: A man from work/);
    assert.match(reading, /It began: Monday, 2 November 2026/);
    assert.match(reading, /The last time: Monday, 9 November 2026\. A note on the door\./);
    assert.match(reading, /What I changed because of it: I sleep at a friend’s\./);
    const { pages, title } = await printToPdf(v.page, 'account');
    assert.equal(title, 'Midshire information');
    assert.match(pages.join(' '), /This is a pattern/);
    assert.doesNotMatch(pages.join(' '), new RegExp(`Move up|${secret}`));
  }));

test('what fits on the check page goes into the account on that page, and nothing is kept', () =>
  withVisit(async (v) => {
    await v.page.goto(`${v.siteUrl}check/`);
    const asked = trackRequests(v.page);
    await v.page.getByRole('button', { name: 'Put what fits' }).click();
    assert.match(await v.page.locator('.typing').innerText(), /Tick what fits first/);
    for (const sign of ['They turn up where I am', 'I have changed how I live']) {
      await v.page.getByText(sign, { exact: true }).click();
      await v.page.getByLabel(`This fits me: ${sign}`).check();
    }
    await v.page.getByRole('button', { name: 'Put what fits' }).click();
    assert.equal(
      await v.page.getByLabel('What they do').inputValue(),
      'They turn up where I am. I have changed how I live.',
    );
    assert.deepEqual(asked, []);
    await v.page.goto(`${v.siteUrl}calls/`);
    await v.page.goBack({ waitUntil: 'commit' });
    await v.page.getByRole('button', { name: 'Put what fits' }).waitFor();
    assert.equal(await v.page.locator('input:checked').count(), 0);
    assert.doesNotMatch(await v.page.locator('.typing').innerText(), /turn up/);
  }));

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright';
import { entries, openFile, openWay, said, saved, secret, throughTheGate, write } from './typing.ts';
import { askedFrom, visiting } from './visit.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-notes-'));
after(() => rmSync(folder, { recursive: true }));

const first = {
  Day: '2026-11-02',
  'What happened': `They stood by the ${secret}, "again".`,
  'Their exact words': '=WEBSERVICE("https://elsewhere.example")',
};
const words = 'four green ducks walk slowly';

test('a saved page, sheet and file hold the words, under names that give nothing away', () =>
  visiting(async (v) => {
    await throughTheGate(v);
    await write(v.page, first);
    const html = await saved(v.page, 'Save a page to read');
    assert.equal(html.name, 'notes.html');
    assert.match(html.content.toString(), /<title>Midshire information<\/title>/);
    assert.doesNotMatch(html.content.toString(), /localhost|https?:\/\/(?!elsewhere)|<script|<link/);
    const csv = await saved(v.page, 'Save a sheet');
    assert.equal(csv.name, 'notes.csv');
    assert.match(csv.content.toString(), /^\uFEFFDay,"Time, or about when",/);
    assert.match(
      csv.content.toString(),
      /2026-11-02,,,"They stood by the quartzwombat, ""again"".","'=WEBSERVICE/,
    );
    const json = await saved(v.page, 'Save to go on later');
    assert.equal(json.name, 'notes.json');
    assert.equal(JSON.parse(json.content.toString()).entries.length, 1);
  }));

test('a saved file is opened again, and what was typed before stays', () =>
  visiting(async (v) => {
    await throughTheGate(v);
    await write(v.page, first);
    const { content } = await saved(v.page, 'Save to go on later');
    await throughTheGate(v);
    await write(v.page, { 'What happened': 'Before' });
    assert.equal(await openFile(v.page, 'notes.json', content), 'Opened. Your record has 2 things.');
    assert.deepEqual(await entries(v.page), ['Before', 'Monday, 2 November 2026']);
  }));

/** Runs the program age with a terminal of its own, since it asks nobody else for words. */
function age(options: string, typed: string): void {
  execFileSync('script', ['-qec', `age ${options}`, path.join(folder, 'terminal')], { input: typed });
}

async function lock(page: Page, phrase = words): Promise<Buffer> {
  await openWay(page, 'Save a locked file');
  await page.getByLabel('A secret sentence').fill(phrase);
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('button', { name: 'Save a locked file' }).click(),
  ]);
  assert.equal(download.suggestedFilename(), 'notes.age');
  return readFileSync(await download.path());
}

async function unlock(page: Page, content: Buffer, phrase = words): Promise<string> {
  await openFile(page, 'notes.age', content);
  await page.getByLabel('The secret sentence of this file').fill(phrase);
  await page.getByRole('button', { name: 'Unlock the file' }).click();
  await page.waitForFunction(
    () => !/can take/.test(document.querySelector('.typing__status')?.textContent || 'can take'),
    undefined,
    { timeout: 60_000 },
  );
  return said(page);
}

test(
  'a locked file is opened by the program age, and here, with its pictures',
  { skip: !existsSync('/usr/bin/age') },
  () =>
    visiting(async (v) => {
      const asked = askedFrom(v.page);
      await throughTheGate(v);
      assert.equal(
        asked.filter((each) => /part\./.test(each)).length,
        1,
        'only what the page needs is loaded',
      );
      await write(v.page, first);
      const buffer = Buffer.from('not really a picture');
      await v.page
        .getByLabel('Choose pictures')
        .setInputFiles({ name: 'gate.jpg', mimeType: 'image/jpeg', buffer });
      const locked = await lock(v.page);
      assert.ok(!locked.includes(secret));
      writeFileSync(path.join(folder, 'notes.age'), locked);
      age(`-d -o ${folder}/notes.json ${folder}/notes.age`, `${words}\n`);
      const plain = JSON.parse(readFileSync(path.join(folder, 'notes.json'), 'utf8'));
      assert.match(plain.entries[0].what, new RegExp(secret));
      assert.equal(Buffer.from(plain.pictures[0].data, 'base64').toString(), 'not really a picture');
      await throughTheGate(v);
      assert.equal(await unlock(v.page, locked), 'Opened. Your record has 1 thing.');
      assert.match((await v.page.locator('.typing__record').allTextContents()).join(), /gate\.jpg/);
    }),
);

test('a file that the program age has locked opens here', { skip: !existsSync('/usr/bin/age') }, () =>
  visiting(async (v) => {
    writeFileSync(
      path.join(folder, 'other.json'),
      JSON.stringify({ kind: 'notes', version: 1, entries: [{ what: 'From outside' }] }),
    );
    for (const form of ['', '-a']) {
      age(`-p ${form} -o ${folder}/other${form}.age ${folder}/other.json`, `${words}\n${words}\n`);
      await throughTheGate(v);
      const content = readFileSync(path.join(folder, `other${form}.age`));
      assert.equal(await unlock(v.page, content), 'Opened. Your record has 1 thing.');
      assert.deepEqual(await entries(v.page), ['From outside']);
    }
  }),
);

test('a sentence that is too short locks nothing', () =>
  visiting(async (v) => {
    await throughTheGate(v);
    await openWay(v.page, 'Save a locked file');
    await v.page.getByLabel('A secret sentence').fill('rosebud');
    await v.page.getByRole('button', { name: 'Save a locked file' }).click();
    assert.equal(await v.page.getByLabel('A secret sentence').getAttribute('aria-invalid'), 'true');
  }));

const ours = (more: object) => JSON.stringify({ kind: 'notes', version: 1, ...more });
const scrypt = (work: number) =>
  `age-encryption.org/v1\n-> scrypt YWFhYWFhYWFhYWFhYWFhYQ ${work}\nYWFh\n--- YWFh\n`;

/** Files that are not opened, and what the tool says. */
const hostile: [name: string, content: string | Buffer, says: RegExp][] = [
  ['nothing', '', /cannot be read/],
  ['half a file', ours({ entries: [] }).slice(0, -3), /cannot be read/],
  ['foreign JSON', '{"a":1}', /was not saved here/],
  ['a list', '[]', /was not saved here/],
  ['null', 'null', /was not saved here/],
  ['a newer version', '{"kind":"notes","version":2}', /newer version/],
  ['entries that are no list', ours({ entries: { length: 3 } }), /damaged/],
  ['an entry that is a number', ours({ entries: [1] }), /damaged/],
  ['a field that is a list', ours({ entries: [{ what: ['a'] }] }), /damaged/],
  ['a day that is none', ours({ entries: [{ date: '<b>' }] }), /damaged/],
  ['a field without end', ours({ entries: [{ what: 'a'.repeat(20_001) }] }), /damaged/],
  ['too many entries', ours({ entries: Array(5001).fill({ what: 'a' }) }), /more than this page can/],
  [
    'a picture without a hash',
    ours({ pictures: [{ name: 'a', size: 1, changed: '2026-01-01' }] }),
    /damaged/,
  ],
  [
    'a picture that is not what it says',
    ours({
      pictures: [{ name: 'p.jpg', size: 1, changed: '2026-01-01', sha256: '0'.repeat(64), data: 'YQ==' }],
    }),
    /p\.jpg is not the one/,
  ],
  ['deep nesting', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, /not saved here|cannot be read/],
  [
    'deep nesting inside',
    ours({ entries: [{ what: JSON.parse('['.repeat(900) + ']'.repeat(900)) }] }),
    /damaged/,
  ],
  ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10]), /cannot be read/],
  ['a file that takes too much work to unlock', scrypt(25), /too much for this page/],
  ['a file for a key', 'age-encryption.org/v1\n-> X25519 abc\nabc\n--- abc\n', /locked in another way/],
  ['a huge file', Buffer.alloc(20_000_001, 32), /too large/],
];

test('a broken, foreign, huge or hostile file is refused in words, and what was typed stays', () =>
  visiting(async (v) => {
    const errors: string[] = [];
    v.page.on('pageerror', (error) => errors.push(String(error)));
    await throughTheGate(v);
    await write(v.page, first);
    await v.page.getByLabel('What happened').fill('half a');
    for (const [name, content, says] of hostile)
      assert.match(await openFile(v.page, 'notes.json', content), says, name);
    assert.equal((await entries(v.page)).length, 1);
    assert.equal(await v.page.getByLabel('What happened').inputValue(), 'half a');
    assert.deepEqual(errors, []);
  }));

test('keys that objects inherit and words that look like HTML are plain words', () =>
  visiting(async (v) => {
    await throughTheGate(v);
    const text =
      '{"kind":"notes","version":1,"__proto__":{"entries":[{"what":"x"}]},"constructor":{"prototype":{"what":"y"}},' +
      '"entries":[{"what":"<img src=x onerror=alert(1)>","__proto__":{"where":"z"},"toString":"q"}]}';
    assert.equal(await openFile(v.page, 'notes.json', text), 'Opened. Your record has 1 thing.');
    assert.deepEqual(await entries(v.page), ['<img src=x onerror=alert(1)>']);
    assert.equal(await v.page.locator('.typing img').count(), 0);
    assert.equal(await v.page.evaluate(() => 'what' in {} || 'entries' in {}), false);
    const { content } = await saved(v.page, 'Save a page to read');
    assert.ok(content.includes('&lt;img src=x'));
  }));

test('words that do not fit, and a locked file that was changed, are refused', () =>
  visiting(async (v) => {
    await throughTheGate(v);
    await write(v.page, first);
    const locked = await lock(v.page);
    assert.match(await unlock(v.page, locked, 'some other words of mine'), /does not fit/);
    locked[locked.length - 5] = (locked.at(-5) ?? 0) ^ 1;
    assert.match(await unlock(v.page, locked), /does not fit/);
    assert.equal((await entries(v.page)).length, 1);
  }));

for (const way of ['clearing all', 'the exit'])
  test(`a file that is still being locked is not saved after ${way}`, () =>
    visiting(async (v) => {
      await throughTheGate(v);
      await write(v.page, first);
      const began = performance.now();
      await lock(v.page);
      const patience = 2 * (performance.now() - began) + 1000;
      const downloads: string[] = [];
      v.page.on('download', (download) => downloads.push(download.suggestedFilename()));
      await v.page.getByLabel('A secret sentence').fill(words);
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
  visiting(async (v) => {
    await v.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await throughTheGate(v);
    await write(v.page, first);
    await openWay(v.page, 'Copy as text');
    await v.page.getByRole('button', { name: 'Copy as text' }).click();
    await v.page.getByText('Copied.').waitFor();
    const text = await v.page.evaluate(() => navigator.clipboard.readText());
    assert.match(text, new RegExp(`^Monday, 2 November 2026\nWhat happened: They stood by the ${secret}`));
  }));

/** What comes out of the printer for one part: its words page by page, its title, and whether it has tags. */
async function printed(
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
  visiting(async (v) => {
    await throughTheGate(v);
    for (let count = 0; count < 8; count++)
      await write(v.page, { ...first, 'Their exact words': `No. ${count} ${'word '.repeat(150)}` });
    const { pages, title, isTagged } = await printed(v.page, 'record');
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
  visiting(async (v) => {
    await throughTheGate(v);
    await write(v.page, first);
    await write(v.page, {
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
    const { pages, title } = await printed(v.page, 'account');
    assert.equal(title, 'Midshire information');
    assert.match(pages.join(' '), /This is a pattern/);
    assert.doesNotMatch(pages.join(' '), new RegExp(`Move up|${secret}`));
  }));

test('what fits on the check page goes into the account on that page, and nothing is kept', () =>
  visiting(async (v) => {
    await v.page.goto(`${v.ours}check/`);
    const asked = askedFrom(v.page);
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
    await v.page.goto(`${v.ours}calls/`);
    await v.page.goBack({ waitUntil: 'commit' });
    await v.page.getByRole('button', { name: 'Put what fits' }).waitFor();
    assert.equal(await v.page.locator('input:checked').count(), 0);
    assert.doesNotMatch(await v.page.locator('.typing').innerText(), /turn up/);
  }));

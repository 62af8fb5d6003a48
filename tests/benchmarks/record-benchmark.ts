import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright';
import { emptyAccount, emptyEntry } from '../../src/features/record/notes.ts';
import { serializeNotes } from '../../src/features/record/serialize.ts';
import { serve } from '../../src/hosting/serve.ts';
import { importFile, openExportOption } from '../e2e/record-page.ts';
import { launchOptions } from '../support/chromium-launch.ts';

const entryCount = 1000;
const pictureCount = 50;
const pictureBytes = 1_000_000;

/** A record with a thousand entries. */
function createLongRecord(): string {
  const entries = Array.from({ length: entryCount }, (_, index) => ({
    ...emptyEntry(),
    date: new Date(Date.UTC(2023, 0, 1 + index)).toISOString().slice(0, 10),
    where: 'By the gate',
    what: `Number ${index + 1}. ${'They stood there and looked. '.repeat(8)}`,
    words: 'I know where you live.',
  }));
  return serializeNotes({ entries, pictures: [], account: emptyAccount() }, false);
}

/** From an interaction until its result is painted, in milliseconds. */
function clickAndTime(page: Page, name: string): Promise<number> {
  return page.evaluate(async (label) => {
    const button = [...document.querySelectorAll<HTMLButtonElement>('.typing button')].findLast((candidate) =>
      candidate.textContent?.startsWith(label),
    );
    const began = performance.now();
    button?.click();
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
    return performance.now() - began;
  }, name);
}

/** From a key until its letter is painted: the slowest of thirty, in milliseconds. */
async function slowestKeystroke(page: Page): Promise<number> {
  await page.getByLabel('What happened').focus();
  await page.evaluate(() => {
    const drawn: number[] = [];
    Object.assign(window, { drawn });
    addEventListener('keydown', ({ timeStamp }) =>
      requestAnimationFrame(() => setTimeout(() => drawn.push(performance.now() - timeStamp))),
    );
  });
  await page.keyboard.type('they came back at eight oclock', { delay: 30 });
  await page.waitForTimeout(500);
  return page.evaluate(() => Math.max(...(window as unknown as { drawn: number[] }).drawn));
}

async function timeTask(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Starts to record the longest time that the page was unresponsive; the function returns it in milliseconds. */
async function observeLongTasks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const noted = { longest: 0 };
    Object.assign(window, { noted });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) noted.longest = Math.max(noted.longest, duration);
    }).observe({ type: 'longtask' });
  });
  return () => page.evaluate(() => (window as unknown as { noted: { longest: number } }).noted.longest);
}

/** Measures the record of a built site with a thousand entries and fifty pictures: one line per figure. */
export async function benchmarkRecord(site: string): Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-typing-'));
  const server = await serve(site, 0);
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    page.setDefaultTimeout(90_000);
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/notes/here/`);
    await page.getByRole('button', { name: 'I am alone with this screen' }).click();
    const figures = await measureRecord(page, folder);
    return Object.entries(figures)
      .map(([what, milliseconds]) => `${what.padEnd(52)}${milliseconds.toFixed(0).padStart(8)} ms`)
      .join('\n');
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  }
}

async function measureRecord(page: Page, folder: string): Promise<Record<string, number>> {
  const text = createLongRecord();
  const opened = await timeTask(() => importFile(page, 'notes.json', text));
  const letter = await slowestKeystroke(page);
  const added = await clickAndTime(page, 'Add to my record');
  const moved = await clickAndTime(page, 'Move up');
  const sorted = await clickAndTime(page, 'Put all in order');
  const account = await clickAndTime(page, 'Make my two-minute');
  const files = Array.from({ length: pictureCount }, (_, index) => {
    const file = path.join(folder, `${createHash('md5').update(String(index)).digest('hex')}.jpg`);
    writeFileSync(file, randomBytes(pictureBytes));
    return file;
  });
  const listed = await timeTask(async () => {
    await page.getByLabel('Choose pictures').setInputFiles(files);
    await page.getByText(`Pictures listed: ${pictureCount}`).waitFor();
  });
  const letterAfter = await slowestKeystroke(page);
  const longest = await observeLongTasks(page);
  await openExportOption(page, 'Save a locked file');
  await page.getByLabel('A secret sentence').fill('four green ducks walk slowly');
  const locked = await timeTask(() =>
    Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save a locked file' }).click(),
    ]),
  );
  const pause = await longest();
  const wiped = await page.evaluate(() => {
    const began = performance.now();
    dispatchEvent(new Event('leaving'));
    return performance.now() - began;
  });
  return {
    [`Record: a file with ${entryCount} entries is open after`]: opened,
    'a letter is drawn, the slowest of thirty': letter,
    'one more entry is drawn': added,
    'an entry has moved': moved,
    'all are in order of the day': sorted,
    'the account is made': account,
    [`${pictureCount} pictures of 1 MB are listed with their SHA-256`]: listed,
    'a letter is drawn then': letterAfter,
    'all of it is locked and saved': locked,
    'the page answered nobody meanwhile for at most': pause,
    'everything is wiped when the person leaves': wiped,
  };
}

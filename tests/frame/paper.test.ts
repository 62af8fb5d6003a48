import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser } from 'playwright';
import { siteFolder } from '../support/built-site-fixture.ts';
import { skipWithout } from '../support/optional-programs.ts';
import { launchFrameBrowser } from './frame-browser.ts';
import { servePack } from './serve-pack.ts';

/** The most sheets of A4 that a page takes: what people print for a friend, and the longest lists of cards. */
const maxSheets = {
  '/calls/': 2,
  '/rules/england-wales/limits/': 8,
  '/rules/england-wales/media/': 5,
} as const;

describe('on paper', { skip: skipWithout('Roboto') }, () => {
  let browser: Browser;

  before(async () => {
    browser = await launchFrameBrowser();
  });
  after(() => browser.close());

  for (const [address, limit] of Object.entries(maxSheets))
    test(`${address} takes at most ${limit} sheets`, async () => {
      const sheets = await servePack(siteFolder, (origin) => countSheets(browser, origin + address));
      assert.ok(sheets <= limit, `it takes ${sheets}`);
    });
});

async function countSheets(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(url);
  const margin = { top: '12mm', right: '12mm', bottom: '12mm', left: '12mm' };
  const data = new Uint8Array(await page.pdf({ format: 'A4', margin }));
  await page.close();
  return (await getDocument({ data, verbosity: 0 }).promise).numPages;
}

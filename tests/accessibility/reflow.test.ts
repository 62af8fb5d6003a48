import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage } from './served-page.ts';

test('the table of orders is still a table where its rows are stacked', async () => {
  const page = await openPage('/rules/england-wales/limits/', { width: 320, height: 700 });
  const tree = await page.locator('table.stack').ariaSnapshot();
  assert.match(tree, /columnheader "Who asks for it"/);
  assert.match(tree, /rowheader "Stalking Protection Order"/);
  assert.match(tree, /cell "12 months in prison \(without a jury\); 5 years in prison \(with a jury\)"/);
});

/** A small window, a phone held sideways, and a window of 1280 × 1024 at 400% zoom. */
const viewports: [width: number, height: number][] = [
  [320, 256],
  [390, 844],
  [844, 390],
  [1280, 900],
];

test('the exit is on screen, uncovered and a thumb high wherever the reader is on the page', async () => {
  for (const [width, height] of viewports) {
    const page = await openPage('/calls/', { width, height });
    for (const part of [0, 0.3, 0.7, 1]) {
      const found = await page.evaluate((share) => {
        scrollTo({ top: share * document.documentElement.scrollHeight, behavior: 'instant' });
        const box = document.getElementById('leave')?.getBoundingClientRect();
        if (!box) return undefined;
        const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        return { topmost: top?.closest('a')?.id, height: box.height, width: box.width };
      }, part);
      assert.equal(found?.topmost, 'leave', `${width} × ${height} at ${part}`);
      assert.ok(found.height >= 44 && found.width >= 44);
    }
    await page.close();
  }
});

test('the bar of the exit takes no more than a quarter of the smallest window', async () => {
  const page = await openPage('/calls/', { width: 320, height: 256 });
  const height = await page.evaluate(() => document.querySelector('.bar')?.clientHeight ?? 0);
  assert.ok(height > 0 && height <= 64, `${height} px`);
});

test('on paper the exit and the menus are gone and the advice is there', async () => {
  const page = await openPage('/calls/', { width: 800, height: 900 });
  await page.emulateMedia({ media: 'print' });
  for (const gone of ['.bar', '.footer nav', '.rail', '.toc']) {
    assert.notEqual(await page.locator(gone).count(), 0, gone);
    assert.equal(await page.locator(gone).first().isVisible(), false, gone);
  }
  assert.equal(await page.locator('.helpline').first().isVisible(), true);
  const inSequence = await openPage('/rules/england-wales/limits/', { width: 800, height: 900 });
  assert.equal(await inSequence.locator('.steps').isVisible(), true);
  await inSequence.emulateMedia({ media: 'print' });
  assert.equal(await inSequence.locator('.steps').isVisible(), false);
});

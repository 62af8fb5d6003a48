import type { Page } from 'playwright';
import type { Found } from '../finding.ts';
import { settings } from '../settings.ts';
import { type DrivenCheck, ruled } from './driven.ts';

const aWhile = 350;

/** Where the reader asks for less motion, nothing moves (WCAG 2.3.3). */
export const lessMotion: DrivenCheck = {
  rules: [
    {
      id: 'less-motion',
      wcag: '2.3.3',
      mend: 'Stop the motion within @media (prefers-reduced-motion: reduce), and ask matchMedia in scripts.',
    },
  ],
  async run({ page, reload }) {
    await page.emulateMedia({ ...settings['wide-light'].media, reducedMotion: 'reduce' });
    await reload();
    await page.waitForTimeout(aWhile / 2);
    const animated = await page.evaluate(() => window.tested.animations());
    // What only finds its place while the page loads is still at the second look.
    const first = new Set((await moved(page)).map(({ selector }) => selector));
    const still = (await moved(page)).filter(({ selector }) => first.has(selector));
    const found = [...animated, ...still, ...(await afterPresses(page))];
    await page.emulateMedia(settings['wide-light'].media);
    return ruled('less-motion', found, 'wide-light');
  },
};

/** What moves within a while. */
async function moved(page: Page): Promise<Found[]> {
  await page.evaluate(() => window.tested.noteMovement());
  await page.waitForTimeout(aWhile);
  return page.evaluate(() => window.tested.moved());
}

/** What a press sets in motion. Only the first few: a page says by one press whether it asks what its reader wants. */
async function afterPresses(page: Page): Promise<Found[]> {
  const count = await page.evaluate(() => {
    window.tested.guard();
    return window.tested.findPresses();
  });
  for (let index = 0; index < Math.min(count, 12); index++) {
    await page.evaluate((thing) => window.tested.press(thing), index);
    await page.waitForTimeout(50);
    const found = await page.evaluate(() => window.tested.animations(/transform|translate|rotate|scale/i));
    if (found.length > 0) return found;
  }
  return [];
}

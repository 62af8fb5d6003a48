import type { Page } from 'playwright';
import { type DrivenCheck, type DrivenFound, ruled } from './driven.ts';

/** Nothing is done while a pointer only comes down: whoever notices a slip can still move off before letting go. */
export const downEvents: DrivenCheck = {
  rules: [
    {
      id: 'acts-on-touch',
      wcag: '2.5.2',
      mend: 'Act on click, not on mousedown, pointerdown or touchstart.',
    },
  ],
  async run({ page, reload, fresh }) {
    await fresh();
    const found: DrivenFound[] = [];
    if ((await page.evaluate(() => window.tested.findDownListeners())) === 0) return found;
    await reload();
    const count = await page.evaluate(() => {
      window.tested.guard();
      return window.tested.findDownListeners();
    });
    for (let index = 0; index < Math.min(count, 6); index++) {
      if (index > 0) {
        await reload();
        await page.evaluate(() => window.tested.findDownListeners());
      }
      if (!(await actsAtOnce(page, index))) continue;
      const what = 'it acts as soon as a pointer comes down, and moving off does not undo it';
      const about = await page.evaluate(([at, words]) => window.tested.aboutThing(at, words), [
        index,
        what,
      ] as const);
      found.push(...ruled('acts-on-touch', [about], 'wide-light'));
    }
    return found;
  },
};

/** Presses with the pointer, moves off and lets go. Answers whether words came or went, and stayed so. */
async function actsAtOnce(page: Page, index: number): Promise<boolean> {
  const place = await page.evaluate((at) => window.tested.placeForPointer(at), index);
  if (!place) return false;
  await page.mouse.move(place.x, place.y);
  await page.mouse.down();
  await page.waitForTimeout(60);
  await page.mouse.move(1, 1);
  await page.mouse.up();
  await page.waitForTimeout(60);
  return page.evaluate(() => window.tested.wordsHaveChanged());
}

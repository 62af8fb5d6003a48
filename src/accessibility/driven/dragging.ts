import type { Page } from 'playwright';
import { type DrivenCheck, type DrivenFound, ruled } from './driven.ts';

/** What a drag does, single presses of a pointer do as well. Keys are no help for somebody who points with the eyes or the head. */
export const dragging: DrivenCheck = {
  rules: [
    {
      id: 'drag-only',
      wcag: '2.5.7',
      mend: 'Let a press on the track or on buttons do the same as the drag.',
    },
  ],
  async run({ page, reload, fresh }) {
    await fresh();
    const found: DrivenFound[] = [];
    if ((await page.evaluate(() => window.tested.findDragged())) === 0) return found;
    await reload();
    const count = await page.evaluate(() => {
      window.tested.guard();
      return window.tested.findDragged();
    });
    for (let index = 0; index < Math.min(count, 6); index++) {
      if (await isMovedByPress(page, index)) continue;
      if (!(await isMovedByDrag(page, index))) continue;
      const about = await page.evaluate((at) => window.tested.onlyDragged(at), index);
      found.push(...ruled('drag-only', about, 'wide-light'));
    }
    return found;
  },
};

async function isMovedByPress(page: Page, index: number): Promise<boolean> {
  const before = await look(page, index);
  for (const { x, y } of await page.evaluate((at) => window.tested.placesOfDragged(at), index)) {
    await page.mouse.click(x, y);
    await page.waitForTimeout(60);
  }
  return (await look(page, index)) !== before;
}

async function isMovedByDrag(page: Page, index: number): Promise<boolean> {
  const before = await look(page, index);
  for (const [across, along] of [
    [70, 0],
    [0, 70],
    [0, -70],
  ] as const) {
    const [middle] = await page.evaluate((at) => window.tested.placesOfDragged(at), index);
    if (!middle) return false;
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    await page.mouse.move(middle.x + across, middle.y + along, { steps: 5 });
    await page.mouse.up();
    if ((await look(page, index)) !== before) return true;
  }
  return false;
}

function look(page: Page, index: number): Promise<string> {
  return page.evaluate((at) => window.tested.lookAround(at), index);
}

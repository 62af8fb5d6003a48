import type { Page } from 'playwright';
import { type InteractiveResult, type InteractiveRuleSet, withRule } from '../interactive-rule.ts';

/** Every drag has a single-pointer alternative (WCAG 2.5.7). A keyboard alternative does not help users of eye or head tracking. */
export const dragging: InteractiveRuleSet = {
  stage: 'reads-page',
  rules: [
    {
      id: 'drag-only',
      description:
        'No function that needs a drag: people who point with the eyes or the head can only press.',
      wcag: '2.5.7',
      fix: 'Let a press on the track or on buttons do the same as the drag.',
    },
  ],
  async check({ page, reload, reloadIfChanged }, report) {
    await reloadIfChanged();
    const results: InteractiveResult[] = [];
    if ((await page.evaluate(() => window.a11yProbes.findDraggables())) === 0) return report(results);
    await reload();
    const count = await page.evaluate(() => {
      window.a11yProbes.blockNavigation();
      return window.a11yProbes.findDraggables();
    });
    for (let index = 0; index < Math.min(count, 6); index++) {
      if (await isMovedByClick(page, index)) continue;
      if (!(await isMovedByDrag(page, index))) continue;
      const result = await page.evaluate((at) => window.a11yProbes.checkDragAlternative(at), index);
      results.push(...withRule('drag-only', result, 'wide-light'));
    }
    report(results);
  },
};

async function isMovedByClick(page: Page, index: number): Promise<boolean> {
  const before = await readState(page, index);
  for (const { x, y } of await page.evaluate((at) => window.a11yProbes.draggablePositions(at), index)) {
    await page.mouse.click(x, y);
    await page.waitForTimeout(60);
  }
  return (await readState(page, index)) !== before;
}

async function isMovedByDrag(page: Page, index: number): Promise<boolean> {
  const before = await readState(page, index);
  for (const [deltaX, deltaY] of [
    [70, 0],
    [0, 70],
    [0, -70],
  ] as const) {
    const [centre] = await page.evaluate((at) => window.a11yProbes.draggablePositions(at), index);
    if (!centre) return false;
    await page.mouse.move(centre.x, centre.y);
    await page.mouse.down();
    await page.mouse.move(centre.x + deltaX, centre.y + deltaY, { steps: 5 });
    await page.mouse.up();
    if ((await readState(page, index)) !== before) return true;
  }
  return false;
}

function readState(page: Page, index: number): Promise<string> {
  return page.evaluate((at) => window.a11yProbes.captureDragContext(at), index);
}

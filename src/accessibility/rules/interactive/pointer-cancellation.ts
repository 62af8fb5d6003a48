import type { Page } from 'playwright';
import { type InteractiveResult, type InteractiveRuleSet, withRule } from '../interactive-rule.ts';

/** No action runs on the down event, so that a slip can be cancelled by moving off before release (WCAG 2.5.2). */
export const pointerCancellation: InteractiveRuleSet = {
  stage: 'reads-page',
  rules: [
    {
      id: 'acts-on-touch',
      description:
        'No action on pointer down: people who notice a slip must be able to move off before letting go.',
      wcag: '2.5.2',
      fix: 'Act on click, not on mousedown, pointerdown or touchstart.',
    },
  ],
  async check({ page, reload, reloadIfChanged }, report) {
    await reloadIfChanged();
    const results: InteractiveResult[] = [];
    if ((await page.evaluate(() => window.a11yProbes.findPointerDownTargets())) === 0) return report(results);
    await reload();
    const count = await page.evaluate(() => {
      window.a11yProbes.blockNavigation();
      return window.a11yProbes.findPointerDownTargets();
    });
    for (let index = 0; index < Math.min(count, 6); index++) {
      if (index > 0) {
        await reload();
        await page.evaluate(() => window.a11yProbes.findPointerDownTargets());
      }
      if (!(await actsOnPointerDown(page, index))) continue;
      const message = 'it acts as soon as a pointer comes down, and moving off does not undo it';
      const result = await page.evaluate(([at, text]) => window.a11yProbes.targetResult(at, text), [
        index,
        message,
      ] as const);
      results.push(...withRule('acts-on-touch', [result], 'wide-light'));
    }
    report(results);
  },
};

/** Presses the pointer, moves off and releases. Resolves to whether the page stays changed. */
async function actsOnPointerDown(page: Page, index: number): Promise<boolean> {
  const position = await page.evaluate((at) => window.a11yProbes.targetPosition(at), index);
  if (!position) return false;
  await page.mouse.move(position.x, position.y);
  await page.mouse.down();
  await page.waitForTimeout(60);
  await page.mouse.move(1, 1);
  await page.mouse.up();
  await page.waitForTimeout(60);
  return page.evaluate(() => window.a11yProbes.hasPageChanged());
}

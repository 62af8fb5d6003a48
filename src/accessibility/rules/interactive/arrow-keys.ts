import type { Page } from 'playwright';
import { type InteractiveResult, type InteractiveRuleSet, withRule } from '../interactive-rule.ts';

/** Widgets of which Tab reaches one part only, or whose value no native control holds, answer the arrow keys. */
export const arrowKeys: InteractiveRuleSet = {
  stage: 'changes-page',
  rules: [
    {
      id: 'arrow-keys',
      description:
        'No slider, and no row of tabs, that ignores the arrow keys: keyboard users could not change it or reach the other tabs.',
      wcag: '2.1.1',
      fix: 'Listen for the arrow keys, or use <input type="range"> and buttons that Tab reaches.',
    },
  ],
  async check({ page, reload, reloadIfChanged }, report) {
    await reloadIfChanged();
    const find = () => page.evaluate(() => window.a11yProbes.findArrowKeyWidgets());
    if ((await find()) === 0) return report([]);
    await reload();
    const results: InteractiveResult[] = [];
    const count = await page.evaluate(() => {
      window.a11yProbes.blockNavigation();
      return window.a11yProbes.findArrowKeyWidgets();
    });
    for (let index = 0; index < count; index++) {
      if (await answersArrowKeys(page, index)) continue;
      const result = await page.evaluate((at) => window.a11yProbes.arrowKeyResult(at), index);
      results.push(...withRule('arrow-keys', result, 'wide-light'));
    }
    report(results);
  },
};

/** A value at one end of its range, or the last of some tabs, answers one direction only. */
async function answersArrowKeys(page: Page, index: number): Promise<boolean> {
  const before = await page.evaluate((at) => window.a11yProbes.focusArrowKeyWidget(at), index);
  const hasChanged = async () =>
    (await page.evaluate((at) => window.a11yProbes.arrowKeyWidgetState(at), index)) !== before;
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(40);
    if (await hasChanged()) return true;
  }
  // A framework may draw the new state in a later frame, which a busy machine delays.
  await page.waitForTimeout(200);
  return hasChanged();
}

import type { Page } from 'playwright';
import { type InteractiveResult, type InteractiveRuleSet, withRule } from '../interactive-rule.ts';

const hoverDelayMs = 350;

/** What a pointer brings to light can be put away, pointed at, and brought to light with the keyboard (WCAG 1.4.13). */
export const hoverContent: InteractiveRuleSet = {
  stage: 'changes-page',
  rules: [
    {
      id: 'hover-content',
      description:
        'No content on hover that cannot be dismissed, pointed at and kept: people who enlarge the screen would lose it or be blocked by it.',
      wcag: '1.4.13',
      fix: 'Let Escape hide it, let the pointer move onto it, and keep it as long as the pointer is there.',
    },
    {
      id: 'hover-only',
      description: 'No content that only a hovering pointer reveals: keyboard users would never see it.',
      wcag: '2.1.1',
      fix: 'Show the same on :focus-within, or with a button.',
    },
  ],
  async check({ page, reload }, report) {
    await reload();
    const count = await page.evaluate(() => window.a11yProbes.findHoverTriggers());
    const found: InteractiveResult[] = [];
    for (let index = 0; index < count; index++) found.push(...(await checkTrigger(page, index)));
    report(found);
  },
};

async function checkTrigger(page: Page, index: number): Promise<InteractiveResult[]> {
  await page.mouse.move(0, 0);
  const at = await page.evaluate((trigger) => window.a11yProbes.triggerPosition(trigger), index);
  if (!at) return [];
  await page.mouse.move(at.x, at.y);
  await page.waitForTimeout(60);
  let shown = await page.evaluate((trigger) => window.a11yProbes.findRevealedContent(trigger), index);
  if (!shown) {
    await page.waitForTimeout(hoverDelayMs);
    shown = await page.evaluate((trigger) => window.a11yProbes.findRevealedContent(trigger), index);
  }
  if (!shown) return [];
  const found: InteractiveResult[] = [];
  const complain = async (rule: string, message: string) => {
    found.push(
      ...withRule(
        rule,
        [
          await page.evaluate(([trigger, words]) => window.a11yProbes.triggerResult(trigger, words), [
            index,
            message,
          ] as const),
        ],
        'wide-light',
      ),
    );
  };
  const isThere = () => page.evaluate(() => window.a11yProbes.isRevealedContentVisible());
  await page.mouse.move(shown.x, shown.y, { steps: 8 });
  await page.waitForTimeout(60);
  if (!(await isThere()))
    await complain('hover-content', 'what appears goes away when the pointer moves onto it');
  await page.mouse.move(at.x, at.y, { steps: 4 });
  await page.waitForTimeout(60);
  if (shown.overlaps && (await isThere())) {
    await page.keyboard.press('Escape');
    await page.waitForTimeout(60);
    if (await isThere()) await complain('hover-content', 'Escape does not hide what appears');
  }
  await page.mouse.move(0, 0);
  await page.waitForTimeout(60);
  if (!(await page.evaluate((trigger) => window.a11yProbes.isRevealedOnFocus(trigger), index)))
    await complain('hover-only', 'what appears under a pointer does not appear for a keyboard');
  return found;
}

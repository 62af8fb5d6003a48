import type { Page } from 'playwright';
import { type InteractiveResult, type InteractiveRuleSet, withRule } from '../interactive-rule.ts';

const hoverDelayMs = 350;

/** Content on hover is dismissible, hoverable and persistent, and available to the keyboard (WCAG 1.4.13, 2.1.1). */
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
    const results: InteractiveResult[] = [];
    for (let index = 0; index < count; index++) results.push(...(await checkTrigger(page, index)));
    report(results);
  },
};

async function checkTrigger(page: Page, index: number): Promise<InteractiveResult[]> {
  await page.mouse.move(0, 0);
  const position = await page.evaluate((trigger) => window.a11yProbes.triggerPosition(trigger), index);
  if (!position) return [];
  await page.mouse.move(position.x, position.y);
  await page.waitForTimeout(60);
  let content = await page.evaluate((trigger) => window.a11yProbes.findRevealedContent(trigger), index);
  if (!content) {
    await page.waitForTimeout(hoverDelayMs);
    content = await page.evaluate((trigger) => window.a11yProbes.findRevealedContent(trigger), index);
  }
  if (!content) return [];
  const results: InteractiveResult[] = [];
  const addResult = async (rule: string, message: string) => {
    results.push(
      ...withRule(
        rule,
        [
          await page.evaluate(([trigger, text]) => window.a11yProbes.triggerResult(trigger, text), [
            index,
            message,
          ] as const),
        ],
        'wide-light',
      ),
    );
  };
  const isContentVisible = () => page.evaluate(() => window.a11yProbes.isRevealedContentVisible());
  await page.mouse.move(content.x, content.y, { steps: 8 });
  await page.waitForTimeout(60);
  if (!(await isContentVisible()))
    await addResult('hover-content', 'what appears goes away when the pointer moves onto it');
  await page.mouse.move(position.x, position.y, { steps: 4 });
  await page.waitForTimeout(60);
  if (content.overlaps && (await isContentVisible())) {
    await page.keyboard.press('Escape');
    await page.waitForTimeout(60);
    if (await isContentVisible()) await addResult('hover-content', 'Escape does not hide what appears');
  }
  await page.mouse.move(0, 0);
  await page.waitForTimeout(60);
  if (!(await page.evaluate((trigger) => window.a11yProbes.isRevealedOnFocus(trigger), index)))
    await addResult('hover-only', 'what appears under a pointer does not appear for a keyboard');
  return results;
}

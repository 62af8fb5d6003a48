import type { Page } from 'playwright';
import type { ElementResult } from '../../finding.ts';
import { type InteractiveRuleSet, withRule } from '../interactive-rule.ts';

const secondMs = 1000;

/** When the page is looked at, in seconds after the last look. Two or three slides in turn are back at the first at one of them. */
const looks = [3, 2.5, 2.5];

/** Nothing updates, disappears or times out by itself. The page's clock is fast-forwarded for this. */
export const timing: InteractiveRuleSet = {
  stage: 'last',
  rules: [
    {
      id: 'moves-by-itself',
      description:
        'No content that changes by itself without a way to pause: slow readers would lose their place.',
      wcag: '2.2.2',
      fix: 'Wait for a press, or add a button that stops it.',
    },
    {
      id: 'time-limit',
      description:
        'No time limit that cannot be switched off: slow readers and typists would lose their work.',
      wcag: '2.2.1',
      fix: 'Leave the limit out, or let people switch it off beforehand.',
    },
  ],
  async check({ page, reload }, report) {
    await page.clock.install();
    await reload();
    await page.evaluate(() => {
      window.a11yProbes.blockNavigation();
      window.a11yProbes.recordPositions();
    });
    const changed = await findChangedTexts(page);
    await page.evaluate(() => window.a11yProbes.takeNavigationAttempts());
    const lost = await findLostFields(page);
    const navigations = await page.evaluate(() => window.a11yProbes.takeNavigationAttempts());
    const limitResults =
      navigations.length > 0
        ? await page.evaluate(() => [
            window.a11yProbes.toResult({
              element: document.body,
              message: 'the page is left when time is up',
            }),
          ])
        : [];
    report([
      ...withRule('moves-by-itself', changed, 'wide-light'),
      ...withRule('time-limit', [...limitResults, ...lost], 'wide-light'),
    ]);
  },
};

async function findChangedTexts(page: Page): Promise<ElementResult[]> {
  let changed: ElementResult[] = [];
  for (const seconds of looks) {
    await page.clock.runFor(seconds * secondMs);
    if (changed.length === 0)
      changed = await page.evaluate(() =>
        window.a11yProbes.hasPauseControl() ? [] : window.a11yProbes.findChangedTexts(),
      );
  }
  return changed;
}

/** Fast-forwards half an hour, in steps where fields could disappear before the user is offered more time. */
async function findLostFields(page: Page): Promise<ElementResult[]> {
  const hasFields = await page.evaluate(() => window.a11yProbes.recordFields());
  const steps = hasFields ? [...Array(30).fill(10), ...Array(25).fill(60)] : [30 * 60];
  for (const seconds of steps) {
    await page.clock.fastForward(seconds * secondMs);
    if (!hasFields) break;
    const { isOffered, lost } = await page.evaluate(() => window.a11yProbes.checkLostFields());
    if (lost.length > 0) return lost;
    if (isOffered) return [];
  }
  return [];
}

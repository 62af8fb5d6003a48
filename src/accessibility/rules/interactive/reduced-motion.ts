import type { Page } from 'playwright';
import type { ElementResult } from '../../finding.ts';
import { mediaSettings } from '../../media-settings.ts';
import { type InteractiveRuleSet, withRule } from '../interactive-rule.ts';

const observationMs = 350;

/** Where the reader asks for less motion, nothing moves (WCAG 2.3.3). */
export const reducedMotion: InteractiveRuleSet = {
  stage: 'changes-page',
  rules: [
    {
      id: 'less-motion',
      description: 'No motion where the reader asks for less: it makes some people ill (WCAG 2.3.3).',
      wcag: '2.3.3',
      fix: 'Stop the motion within @media (prefers-reduced-motion: reduce), and ask matchMedia in scripts.',
    },
  ],
  async check({ page, reload }, report) {
    await page.emulateMedia({ ...mediaSettings['wide-light'].media, reducedMotion: 'reduce' });
    await reload();
    await page.waitForTimeout(observationMs / 2);
    const animated = await page.evaluate(() => window.a11yProbes.findRunningAnimations());
    // What only finds its place while the page loads is still at the second look.
    const first = new Set((await findMovement(page)).map(({ selector }) => selector));
    const still = (await findMovement(page)).filter(({ selector }) => first.has(selector));
    const found = [...animated, ...still, ...(await findAnimationsAfterPresses(page))];
    await page.emulateMedia(mediaSettings['wide-light'].media);
    report(withRule('less-motion', found, 'wide-light'));
  },
};

/** What moves within a while. */
async function findMovement(page: Page): Promise<ElementResult[]> {
  await page.evaluate(() => window.a11yProbes.recordPositions());
  await page.waitForTimeout(observationMs);
  return page.evaluate(() => window.a11yProbes.findMovedElements());
}

/** What a press sets in motion. Only the first few: a page says by one press whether it asks what its reader wants. */
async function findAnimationsAfterPresses(page: Page): Promise<ElementResult[]> {
  const count = await page.evaluate(() => {
    window.a11yProbes.blockNavigation();
    return window.a11yProbes.findActivationTargets();
  });
  for (let index = 0; index < Math.min(count, 12); index++) {
    await page.evaluate((thing) => window.a11yProbes.activateTarget(thing), index);
    await page.waitForTimeout(50);
    const found = await page.evaluate(() =>
      window.a11yProbes.findRunningAnimations(/transform|translate|rotate|scale/i),
    );
    if (found.length > 0) return found;
  }
  return [];
}

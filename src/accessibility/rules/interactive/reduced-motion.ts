import type { Page } from 'playwright';
import type { ElementResult } from '../../finding.ts';
import { mediaSettings } from '../../media-settings.ts';
import { type InteractiveRuleSet, withRule } from '../interactive-rule.ts';

const observationMs = 350;

/** Nothing moves with prefers-reduced-motion (WCAG 2.3.3). */
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
    // Layout shifts during load are over by the second observation.
    const movedBefore = new Set((await findMovement(page)).map(({ selector }) => selector));
    const stillMoving = (await findMovement(page)).filter(({ selector }) => movedBefore.has(selector));
    const results = [...animated, ...stillMoving, ...(await findAnimationsAfterPresses(page))];
    await page.emulateMedia(mediaSettings['wide-light'].media);
    report(withRule('less-motion', results, 'wide-light'));
  },
};

/** Finds elements that move within the observation time. */
async function findMovement(page: Page): Promise<ElementResult[]> {
  await page.evaluate(() => window.a11yProbes.recordPositions());
  await page.waitForTimeout(observationMs);
  return page.evaluate(() => window.a11yProbes.findMovedElements());
}

/** Finds animations that a click starts. The first few targets show whether the page respects the preference. */
async function findAnimationsAfterPresses(page: Page): Promise<ElementResult[]> {
  const count = await page.evaluate(() => {
    window.a11yProbes.blockNavigation();
    return window.a11yProbes.findActivationTargets();
  });
  for (let index = 0; index < Math.min(count, 12); index++) {
    await page.evaluate((target) => window.a11yProbes.activateTarget(target), index);
    await page.waitForTimeout(50);
    const results = await page.evaluate(() =>
      window.a11yProbes.findRunningAnimations(/transform|translate|rotate|scale/i),
    );
    if (results.length > 0) return results;
  }
  return [];
}

import type { Page } from 'playwright';
import type { SettingName } from '../../media-settings.ts';
import {
  applySetting,
  type InteractiveResult,
  type InteractiveRuleSet,
  withRule,
} from '../interactive-rule.ts';
import { focusIndicators } from './focus-indicators.ts';
import type { TabStop } from './probes/tab-order.probe.ts';

/** Presses Tab through the page in a wide and a narrow viewport. */
export const keyboardNavigation: InteractiveRuleSet = {
  stage: 'first',
  rules: [
    {
      id: 'keyboard-trap',
      description: 'No element that keeps the focus: keyboard users could not leave it.',
      wcag: '2.1.2',
      fix: 'Let Tab move on, or let Escape close what holds the focus.',
    },
    {
      id: 'keyboard-reach',
      description: 'No control that Tab does not reach: keyboard users could not use it.',
      wcag: '2.1.1',
      fix: 'Let the keyboard reach it.',
    },
    ...focusIndicators.rules,
    {
      id: 'focus-on-screen',
      description: 'No focus on an element off screen: keyboard users would not see where they are.',
      wcag: '2.4.7',
      fix: 'Bring the element on screen when it has the focus, or take it out of the order.',
    },
    {
      id: 'focus-not-obscured',
      description:
        'No focused element hidden by fixed content: keyboard users would not see what they operate.',
      wcag: '2.4.11',
      fix: 'Leave room for what stays on screen: scroll-padding.',
    },
    {
      id: 'focus-changes-context',
      description:
        'No change of page or window when an element receives the focus: people could not pass over it.',
      wcag: '3.2.1',
      fix: 'Do nothing when the focus comes. Wait for a press.',
    },
  ],
  async check({ page, reload }, report) {
    const results: InteractiveResult[] = [];
    let verifiedOrder: string | undefined;
    for (const setting of ['wide-light', 'narrow-light'] as const) {
      await applySetting(page, setting);
      await reload();
      const count = await startTabbing(page);
      const tabOrder = await page.evaluate(() => window.a11yProbes.tabOrderKey());
      // The keyboard is known to follow this order. A script focuses the stops in a fraction of the time.
      if (tabOrder === verifiedOrder)
        results.push(
          ...withSetting(setting, await page.evaluate(() => window.a11yProbes.checkEachTabStop())),
        );
      else {
        const sequence = await tabThrough(page, count, setting);
        results.push(...sequence.results);
        if (sequence.isComplete) verifiedOrder = tabOrder;
      }
    }
    await applySetting(page, 'wide-light');
    report(results);
  },
};

function startTabbing(page: Page): Promise<number> {
  return page.evaluate(() => {
    window.a11yProbes.blockNavigation();
    window.a11yProbes.openAllDetails();
    return window.a11yProbes.startTabWalk();
  });
}

function withSetting(setting: SettingName, results: TabStop['results']): InteractiveResult[] {
  return results.map((result) => ({ ...result, settings: [setting] }));
}

/** `isComplete`: the keyboard reached every expected tab stop. */
async function tabThrough(
  page: Page,
  count: number,
  setting: SettingName,
): Promise<{ results: InteractiveResult[]; isComplete: boolean }> {
  const { visited, results, isInconclusive } = await pressTabs(page, count, setting);
  const isComplete = new Set(visited).size >= count;
  if (isInconclusive || isComplete)
    return {
      results: [
        ...results,
        ...withSetting(setting, await page.evaluate(() => window.a11yProbes.checkTabStopsBackwards())),
      ],
      isComplete,
    };
  if (visited.length > new Set(visited).size)
    results.push(
      ...withRule(
        'keyboard-trap',
        [await page.evaluate(() => window.a11yProbes.keyboardTrapResult())],
        setting,
      ),
    );
  else
    results.push(
      ...withRule(
        'keyboard-reach',
        await page.evaluate((indexes) => window.a11yProbes.findUnreachedElements(indexes), visited),
        setting,
      ),
    );
  return { results, isComplete };
}

/** The outcome of pressing Tab through a page. */
interface TabSequence {
  /** The indexes of the focused elements, in order. */
  visited: number[];
  results: InteractiveResult[];
  /** The focus was in a frame, or stays in a dialog, so the rest cannot be tested. */
  isInconclusive: boolean;
}

/** Maximum presses of Tab within all elements with inner tab stops. */
const maxInnerStops = 40;

async function pressTabs(page: Page, count: number, setting: SettingName): Promise<TabSequence> {
  const sequence: TabSequence = { visited: [], results: [], isInconclusive: false };
  const { visited, results } = sequence;
  let innerStops = 0;
  for (let press = 0; press < count + innerStops + 4 && new Set(visited).size < count; press++) {
    await page.keyboard.press('Tab');
    const tabStop = await page.evaluate(() => window.a11yProbes.checkCurrentTabStop());
    sequence.isInconclusive ||= tabStop.inFrame;
    if (
      innerStops < maxInnerStops &&
      (isInSameElement(tabStop, visited) ||
        (isTrapped(visited, tabStop) && (await releaseFocus(page, tabStop))))
    ) {
      innerStops += 1;
      continue;
    }
    if (isTrapped(visited, tabStop)) {
      sequence.isInconclusive ||= tabStop.inDialog;
      break;
    }
    if (tabStop.index >= 0) visited.push(tabStop.index);
    results.push(...withSetting(setting, tabStop.results));
  }
  return sequence;
}

/** The focus moved within the same element. */
function isInSameElement({ hasInnerStops, index }: TabStop, visited: number[]): boolean {
  return hasInnerStops && index === visited.at(-1);
}

/** Presses Escape where the page says that this releases the focus, which 2.1.2 allows. The next Tab must move on. */
async function releaseFocus(page: Page, { inDialog }: TabStop): Promise<boolean> {
  if (inDialog || !(await page.evaluate(() => window.a11yProbes.mentionsEscape()))) return false;
  await page.keyboard.press('Escape');
  return true;
}

/** The element had the focus twice already. */
function isTrapped(visited: number[], { index }: TabStop): boolean {
  return index >= 0 && visited.filter((visitedIndex) => visitedIndex === index).length >= 2;
}

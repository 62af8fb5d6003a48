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

/** Walks through the page with the Tab key, on a wide and a narrow screen. */
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
    const found: InteractiveResult[] = [];
    let known: string | undefined;
    for (const setting of ['wide-light', 'narrow-light'] as const) {
      await applySetting(page, setting);
      await reload();
      const count = await startTabbing(page);
      const way = await page.evaluate(() => window.a11yProbes.tabOrderKey());
      // The keyboard has been seen to go this way. A script goes it again in a fraction of the time.
      if (way === known)
        found.push(...withSetting(setting, await page.evaluate(() => window.a11yProbes.checkEachTabStop())));
      else {
        const walked = await tabThrough(page, count, setting);
        found.push(...walked.found);
        if (walked.isWhole) known = way;
      }
    }
    await applySetting(page, 'wide-light');
    report(found);
  },
};

function startTabbing(page: Page): Promise<number> {
  return page.evaluate(() => {
    window.a11yProbes.blockNavigation();
    window.a11yProbes.openAllDetails();
    return window.a11yProbes.startTabWalk();
  });
}

function withSetting(setting: SettingName, found: TabStop['results']): InteractiveResult[] {
  return found.map((each) => ({ ...each, settings: [setting] }));
}

/** `isWhole`: the keyboard has met everything that it should. */
async function tabThrough(
  page: Page,
  count: number,
  setting: SettingName,
): Promise<{ found: InteractiveResult[]; isWhole: boolean }> {
  const { visited, found, isElsewhere } = await pressTabs(page, count, setting);
  const isWhole = new Set(visited).size >= count;
  if (isElsewhere || isWhole)
    return {
      found: [
        ...found,
        ...withSetting(setting, await page.evaluate(() => window.a11yProbes.checkTabStopsBackwards())),
      ],
      isWhole,
    };
  if (visited.length > new Set(visited).size)
    found.push(
      ...withRule(
        'keyboard-trap',
        [await page.evaluate(() => window.a11yProbes.keyboardTrapResult())],
        setting,
      ),
    );
  else
    found.push(
      ...withRule(
        'keyboard-reach',
        await page.evaluate((indexes) => window.a11yProbes.findUnreachedElements(indexes), visited),
        setting,
      ),
    );
  return { found, isWhole };
}

/** What a walk with Tab met. */
interface TabSequence {
  /** The places of the elements that had the focus, in order. */
  visited: number[];
  found: InteractiveResult[];
  /** The focus was in a frame, or is kept in a dialog: what lies beyond cannot be judged. */
  isElsewhere: boolean;
}

/** Presses of Tab within all elements that hold several places for the focus. */
const maxInnerStops = 40;

async function pressTabs(page: Page, count: number, setting: SettingName): Promise<TabSequence> {
  const walked: TabSequence = { visited: [], found: [], isElsewhere: false };
  const { visited, found } = walked;
  let parts = 0;
  for (let press = 0; press < count + parts + 4 && new Set(visited).size < count; press++) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => window.a11yProbes.checkCurrentTabStop());
    walked.isElsewhere ||= here.inFrame;
    if (
      parts < maxInnerStops &&
      (isInSameElement(here, visited) || (isTrapped(visited, here) && (await releaseFocus(page, here))))
    ) {
      parts += 1;
      continue;
    }
    if (isTrapped(visited, here)) {
      walked.isElsewhere ||= here.inDialog;
      break;
    }
    if (here.index >= 0) visited.push(here.index);
    found.push(...withSetting(setting, here.results));
  }
  return walked;
}

/** The focus is at another place of the same element. */
function isInSameElement({ hasInnerStops, index }: TabStop, met: number[]): boolean {
  return hasInnerStops && index === met.at(-1);
}

/** Presses Escape where the page says that this lets go of the focus, which 2.1.2 allows. The next Tab has to lead on. */
async function releaseFocus(page: Page, { inDialog }: TabStop): Promise<boolean> {
  if (inDialog || !(await page.evaluate(() => window.a11yProbes.mentionsEscape()))) return false;
  await page.keyboard.press('Escape');
  return true;
}

/** The focus has been here twice already. */
function isTrapped(met: number[], { index }: TabStop): boolean {
  return index >= 0 && met.filter((each) => each === index).length >= 2;
}

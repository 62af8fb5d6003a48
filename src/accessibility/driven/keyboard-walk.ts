import type { Page } from 'playwright';
import type { Stop } from '../in-page/focus.ts';
import type { SettingName } from '../settings.ts';
import { type DrivenCheck, type DrivenFound, ruled, show } from './driven.ts';
import { focusInColours } from './focus-in-colours.ts';

/** Walks through the page with the Tab key, on a wide and a narrow screen. */
export const keyboardWalk: DrivenCheck = {
  rules: [
    {
      id: 'keyboard-trap',
      wcag: '2.1.2',
      mend: 'Let Tab move on, or let Escape close what holds the focus.',
    },
    { id: 'keyboard-reach', wcag: '2.1.1', mend: 'Let the keyboard reach it.' },
    ...focusInColours.rules,
    {
      id: 'focus-on-screen',
      wcag: '2.4.7',
      mend: 'Bring the element on screen when it has the focus, or take it out of the order.',
    },
    {
      id: 'focus-not-obscured',
      wcag: '2.4.11',
      mend: 'Leave room for what stays on screen: scroll-padding.',
    },
    {
      id: 'focus-changes-context',
      wcag: '3.2.1',
      mend: 'Do nothing when the focus comes. Wait for a press.',
    },
  ],
  async run({ page, reload }) {
    const found: DrivenFound[] = [];
    let known: string | undefined;
    for (const setting of ['wide-light', 'narrow-light'] as const) {
      await show(page, setting);
      await reload();
      const count = await start(page);
      const way = await page.evaluate(() => window.tested.wayOfWalk());
      // The keyboard has been seen to go this way. A script goes it again in a fraction of the time.
      if (way === known) found.push(...at(setting, await page.evaluate(() => window.tested.focusEach())));
      else {
        const walked = await walk(page, count, setting);
        found.push(...walked.found);
        if (walked.isWhole) known = way;
      }
    }
    await show(page, 'wide-light');
    return found;
  },
};

function start(page: Page): Promise<number> {
  return page.evaluate(() => {
    window.tested.guard();
    window.tested.openAll();
    return window.tested.startWalk();
  });
}

function at(setting: SettingName, found: Stop['found']): DrivenFound[] {
  return found.map((each) => ({ ...each, settings: [setting] }));
}

/** `isWhole`: the keyboard has met everything that it should. */
async function walk(
  page: Page,
  count: number,
  setting: SettingName,
): Promise<{ found: DrivenFound[]; isWhole: boolean }> {
  const { met, found, isElsewhere } = await walkOn(page, count, setting);
  const isWhole = new Set(met).size >= count;
  if (isElsewhere || isWhole)
    return {
      found: [...found, ...at(setting, await page.evaluate(() => window.tested.focusBack()))],
      isWhole,
    };
  if (met.length > new Set(met).size)
    found.push(...ruled('keyboard-trap', [await page.evaluate(() => window.tested.trapped())], setting));
  else
    found.push(
      ...ruled(
        'keyboard-reach',
        await page.evaluate((indexes) => window.tested.missed(indexes), met),
        setting,
      ),
    );
  return { found, isWhole };
}

/** What a walk with Tab met. */
interface Walk {
  /** The places of the elements that had the focus, in order. */
  met: number[];
  found: DrivenFound[];
  /** The focus was in a frame, or is kept in a dialog: what lies beyond cannot be judged. */
  isElsewhere: boolean;
}

/** Presses of Tab within all elements that hold several places for the focus. */
const mostParts = 40;

async function walkOn(page: Page, count: number, setting: SettingName): Promise<Walk> {
  const walked: Walk = { met: [], found: [], isElsewhere: false };
  const { met, found } = walked;
  let parts = 0;
  for (let press = 0; press < count + parts + 4 && new Set(met).size < count; press++) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => window.tested.stop());
    walked.isElsewhere ||= here.inFrame;
    if (parts < mostParts && (isWithin(here, met) || (isStuck(met, here) && (await letGo(page, here))))) {
      parts += 1;
      continue;
    }
    if (isStuck(met, here)) {
      walked.isElsewhere ||= here.inDialog;
      break;
    }
    if (here.index >= 0) met.push(here.index);
    found.push(...at(setting, here.found));
  }
  return walked;
}

/** The focus is at another place of the same element. */
function isWithin({ hasParts, index }: Stop, met: number[]): boolean {
  return hasParts && index === met.at(-1);
}

/** Presses Escape where the page says that this lets go of the focus, which 2.1.2 allows. The next Tab has to lead on. */
async function letGo(page: Page, { inDialog }: Stop): Promise<boolean> {
  if (inDialog || !(await page.evaluate(() => window.tested.tellsOfEscape()))) return false;
  await page.keyboard.press('Escape');
  return true;
}

/** The focus has been here twice already. */
function isStuck(met: number[], { index }: Stop): boolean {
  return index >= 0 && met.filter((each) => each === index).length >= 2;
}

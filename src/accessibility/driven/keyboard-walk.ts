import type { Page } from 'playwright';
import { type SettingName, settings } from '../settings.ts';
import { type DrivenCheck, type DrivenFound, ruled } from './driven.ts';

/** Walks through the page with the Tab key, on a wide and a narrow screen, and looks at the focus in every colour. */
export const keyboardWalk: DrivenCheck = {
  rules: [
    {
      id: 'keyboard-trap',
      wcag: '2.1.2',
      mend: 'Let Tab move on, or let Escape close what holds the focus.',
    },
    { id: 'keyboard-reach', wcag: '2.1.1', mend: 'Let the keyboard reach it.' },
    { id: 'focus-visible', wcag: '2.4.7', mend: 'Show the focus, with an outline of 2 px or more.' },
    {
      id: 'focus-contrast',
      wcag: '1.4.11',
      mend: 'Give the outline a contrast of 3:1 to what is around it.',
    },
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
    for (const setting of ['wide-light', 'narrow-light'] as const) {
      await set(page, setting);
      await reload();
      found.push(...(await walk(page, setting)));
    }
    for (const setting of ['wide-dark', 'contrast-light', 'forced-light', 'forced-dark'] as const) {
      await set(page, setting);
      const looks = await page.evaluate(() => window.tested.focusLooks());
      found.push(...looks.map((each): DrivenFound => ({ ...each, settings: [setting] })));
    }
    await set(page, 'wide-light');
    return found;
  },
};

async function set(page: Page, name: SettingName): Promise<void> {
  const { width, height, media } = settings[name];
  await page.setViewportSize({ width, height });
  await page.emulateMedia(media);
}

async function walk(page: Page, setting: SettingName): Promise<DrivenFound[]> {
  const count = await page.evaluate(() => {
    window.tested.guard();
    window.tested.openAll();
    return window.tested.startWalk();
  });
  const met: number[] = [];
  const found: DrivenFound[] = [];
  let inFrame = false;
  let inDialog = false;
  for (let press = 0; press < count + 4 && new Set(met).size < count; press++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => window.tested.stop());
    if (met.includes(stop.index) && stop.index >= 0 && isStuck(met, stop.index)) {
      ({ inDialog } = stop);
      break;
    }
    inFrame ||= stop.inFrame;
    if (stop.index >= 0) met.push(stop.index);
    found.push(...stop.found.map((each): DrivenFound => ({ ...each, settings: [setting] })));
  }
  if (inFrame || inDialog || new Set(met).size >= count) return found;
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
  return found;
}

/** The focus has been here twice already. */
function isStuck(met: number[], index: number): boolean {
  return met.filter((each) => each === index).length >= 2;
}

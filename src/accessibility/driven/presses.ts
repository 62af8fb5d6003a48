import type { Page } from 'playwright';
import type { Found } from '../finding.ts';
import { type DrivenCheck, type DrivenFound, ruled, type Tested } from './driven.ts';

/** Presses everything that can be pressed, and asks what somebody who does not see would learn of it. */
export const presses: DrivenCheck = {
  rules: [
    { id: 'button-keys', wcag: '2.1.1', mend: 'Use a <button>: it hears Enter and Space by itself.' },
    {
      id: 'state-exposed',
      wcag: '4.1.2',
      mend: 'Change aria-expanded, aria-pressed, aria-selected or aria-checked with every press.',
    },
    {
      id: 'status-announced',
      wcag: '4.1.3',
      mend: 'Put the words into an element with role="status" that is there from the start.',
    },
    {
      id: 'dialog-role',
      wcag: '4.1.2',
      mend: 'Use <dialog> with showModal(), and name it with aria-labelledby.',
    },
    {
      id: 'dialog-focus',
      wcag: '2.4.3',
      mend: 'Move the focus into the dialog, keep it there, and give it back when the dialog closes.',
    },
    {
      id: 'focus-lost',
      wcag: '2.4.3',
      mend: 'Move the focus to what comes next, or to the heading above, before the pressed thing goes away.',
    },
    { id: 'dialog-escape', wcag: '2.1.2', mend: 'Let Escape close the dialog.' },
  ],
  async run(tested) {
    const { page, reload } = tested;
    await reload();
    const found: DrivenFound[] = [];
    const count = await page.evaluate(() => {
      window.tested.guard();
      return window.tested.findPresses();
    });
    for (let index = 0; index < count; index++) {
      if (index > 0) await ready(tested);
      found.push(...(await pressed(tested, index)));
    }
    return found;
  },
};

async function ready({ page, reload }: Tested): Promise<void> {
  await reload();
  await page.evaluate(() => {
    window.tested.guard();
    window.tested.findPresses();
  });
}

async function pressed(tested: Tested, index: number): Promise<DrivenFound[]> {
  const { page } = tested;
  const keys = await page.evaluate((thing) => window.tested.keyFaults(thing), index);
  const found = ruled('button-keys', keys, 'wide-light');
  return [...found, ...(await afterPress(page, index))];
}

async function afterPress(page: Page, index: number): Promise<DrivenFound[]> {
  await page.evaluate((thing) => window.tested.press(thing), index);
  await page.waitForTimeout(120);
  const dialog = await page.evaluate(() => window.tested.openedDialog());
  if (dialog !== undefined) return dialogFaults(page, index, dialog);
  const faults = await page.evaluate((thing) => window.tested.pressFaults(thing), index);
  if (
    faults.length === 0 &&
    (await page.evaluate((thing) => window.tested.isSwitchWithoutState(thing), index))
  )
    return ruled(
      'state-exposed',
      [
        await page.evaluate(([thing, words]) => window.tested.aboutThing(thing, words), [
          index,
          changesLook,
        ] as const),
      ],
      'wide-light',
    );
  return faults.map((each): DrivenFound => ({ ...each, settings: ['wide-light'] }));
}

const changesLook = 'one press changes how it looks, the next takes that back, and it does not say its state';

async function dialogFaults(page: Page, index: number, dialog: number): Promise<DrivenFound[]> {
  await page.waitForTimeout(200);
  const faults: (Found & { rule: string })[] = await page.evaluate(
    (at) => window.tested.dialogFaults(at),
    dialog,
  );
  const found = faults.map((each): DrivenFound => ({ ...each, settings: ['wide-light'] }));
  const complain = async (rule: string, what: string) => {
    found.push(
      ...ruled(
        rule,
        [await page.evaluate(([at, words]) => window.tested.aboutDialog(at, words), [dialog, what] as const)],
        'wide-light',
      ),
    );
  };
  const look = () => page.evaluate((at) => window.tested.inDialog(at), dialog);
  const { focused, modal } = await look();
  if (focused && modal) {
    for (let press = 0; press < 12; press++) {
      await page.keyboard.press('Tab');
      const { focused: still, seen } = await look();
      const isLost = await page.evaluate(() => document.activeElement === document.body);
      if (!seen || still || isLost) continue;
      await complain('dialog-focus', 'the focus leaves the dialog while it is open');
      break;
    }
  }
  await page.keyboard.press('Escape');
  await page.waitForTimeout(120);
  if ((await look()).seen) await complain('dialog-escape', 'Escape does not close the dialog');
  else if (focused && !(await page.evaluate((thing) => window.tested.focusIsBack(thing), index)))
    await complain('dialog-focus', 'the focus does not go back when the dialog closes');
  return found;
}

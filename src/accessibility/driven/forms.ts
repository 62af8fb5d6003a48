import type { Page } from 'playwright';
import { type DrivenCheck, type DrivenFound, ruled } from './driven.ts';

/** How long something may take to be told of. In milliseconds. */
const patience = 5000;

/** Fills in and sends every form, and presses single keys. */
export const forms: DrivenCheck = {
  rules: [
    {
      id: 'field-errors',
      wcag: '3.3.1',
      mend: 'Name the message in the aria-describedby of its field, and set aria-invalid="true".',
    },
    {
      id: 'error-field',
      wcag: '3.3.1',
      mend: 'Name each field that is wrong, at the field, and set aria-invalid="true".',
    },
    { id: 'error-words', wcag: '1.4.1', mend: 'Say in words what is wrong with the field.' },
    {
      id: 'status-announced',
      wcag: '4.1.3',
      mend: 'Put the words into an element with role="status" or role="alert", or move the focus to them.',
    },
    { id: 'change-of-context', wcag: '3.2.2', mend: 'Wait for a press of a button.' },
    { id: 'paste-blocked', wcag: '3.3.8', mend: 'Let people paste.' },
    {
      id: 'single-key',
      wcag: '2.1.4',
      mend: 'Leave the shortcut out, ask for Control or Alt with it, or let people switch it off.',
    },
  ],
  async run({ page, reload }) {
    const found: DrivenFound[] = [];
    const add = (faults: Omit<DrivenFound, 'settings'>[]) =>
      found.push(...faults.map((each): DrivenFound => ({ ...each, settings: ['wide-light'] })));
    await reload();
    found.push(
      ...ruled(
        'single-key',
        await page.evaluate(() => {
          window.tested.guard();
          return window.tested.shortcuts();
        }),
        'wide-light',
      ),
    );
    if ((await page.evaluate(() => document.querySelectorAll('input, select, textarea').length)) === 0)
      return found;
    await reload();
    await page.evaluate(() => {
      window.tested.guard();
      window.tested.sendForms();
    });
    await page.waitForTimeout(150);
    add(await page.evaluate(() => window.tested.errorFaults()));
    await reload();
    await page.evaluate(() => {
      window.tested.guard();
      window.tested.noteWords();
    });
    add(await page.evaluate(() => window.tested.fillIn()));
    await page.waitForTimeout(150);
    add(await typed(page));
    return found;
  },
};

/** What changes while somebody types may be told when they stop; on a slow day later. */
async function typed(page: Page): Promise<Omit<DrivenFound, 'settings'>[]> {
  const look = () => page.evaluate(() => window.tested.typedFaults());
  const end = Date.now() + patience;
  let found = await look();
  while (found.length > 0 && Date.now() < end) {
    await page.waitForTimeout(500);
    found = await look();
  }
  return found;
}

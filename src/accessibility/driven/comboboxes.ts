import { type DrivenCheck, type DrivenFound, ruled } from './driven.ts';

/** A field that proposes words says so: its list has options, and the one that the arrow keys reach is named. */
export const comboboxes: DrivenCheck = {
  rules: [
    {
      id: 'combobox-options',
      wcag: '4.1.2',
      mend: 'Give each proposal role="option" in a role="listbox", and name the chosen one with aria-activedescendant.',
    },
  ],
  async run({ page, reload, fresh }) {
    await fresh();
    const found: DrivenFound[] = [];
    const find = () => page.evaluate(() => window.tested.findComboboxes());
    if ((await find()) === 0) return found;
    await reload();
    const count = await find();
    for (let index = 0; index < count; index++) {
      await page.evaluate((at) => window.tested.focusCombobox(at), index);
      for (const letter of ['a', 'e', 's']) {
        await page.keyboard.press(letter);
        await page.waitForTimeout(350);
        if (await page.evaluate((at) => window.tested.isListOpen(at), index)) break;
        await page.keyboard.press('Backspace');
      }
      await page.keyboard.press('ArrowDown');
      await page.waitForTimeout(60);
      const faults = await page.evaluate((at) => window.tested.comboboxFaults(at), index);
      found.push(...ruled('combobox-options', faults, 'wide-light'));
    }
    return found;
  },
};

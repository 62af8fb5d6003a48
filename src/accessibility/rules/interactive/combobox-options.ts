import { type InteractiveResult, type InteractiveRuleSet, withRule } from './interactive-rule.ts';

/** A field that proposes words says so: its list has options, and the one that the arrow keys reach is named. */
export const comboboxOptions: InteractiveRuleSet = {
  rules: [
    {
      id: 'combobox-options',
      wcag: '4.1.2',
      fix: 'Give each proposal role="option" in a role="listbox", and name the chosen one with aria-activedescendant.',
    },
  ],
  async run({ page, reload, reloadIfChanged }) {
    await reloadIfChanged();
    const found: InteractiveResult[] = [];
    const find = () => page.evaluate(() => window.a11yProbes.findComboboxes());
    if ((await find()) === 0) return found;
    await reload();
    const count = await find();
    for (let index = 0; index < count; index++) {
      await page.evaluate((at) => window.a11yProbes.focusCombobox(at), index);
      for (const letter of ['a', 'e', 's']) {
        await page.keyboard.press(letter);
        await page.waitForTimeout(350);
        if (await page.evaluate((at) => window.a11yProbes.isListboxOpen(at), index)) break;
        await page.keyboard.press('Backspace');
      }
      await page.keyboard.press('ArrowDown');
      await page.waitForTimeout(60);
      const faults = await page.evaluate((at) => window.a11yProbes.checkComboboxOptions(at), index);
      found.push(...withRule('combobox-options', faults, 'wide-light'));
    }
    return found;
  },
};

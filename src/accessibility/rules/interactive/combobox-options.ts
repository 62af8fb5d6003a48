import { type InteractiveResult, type InteractiveRuleSet, withRule } from '../interactive-rule.ts';

/** A field that proposes words says so: its list has options, and the one that the arrow keys reach is named. */
export const comboboxOptions: InteractiveRuleSet = {
  stage: 'reads-page',
  rules: [
    {
      id: 'combobox-options',
      description:
        'No combobox whose list or active option is not exposed: a screen reader could not say what the arrow keys reach.',
      wcag: '4.1.2',
      fix: 'Give each proposal role="option" in a role="listbox", and name the chosen one with aria-activedescendant.',
    },
  ],
  async check({ page, reload, reloadIfChanged }, report) {
    await reloadIfChanged();
    const found: InteractiveResult[] = [];
    const find = () => page.evaluate(() => window.a11yProbes.findComboboxes());
    if ((await find()) === 0) return report(found);
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
    report(found);
  },
};

import { type InteractiveResult, type InteractiveRuleSet, withRule } from '../interactive-rule.ts';

/** A combobox exposes its options, and the active one by aria-activedescendant. */
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
    const results: InteractiveResult[] = [];
    const find = () => page.evaluate(() => window.a11yProbes.findComboboxes());
    if ((await find()) === 0) return report(results);
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
      const violations = await page.evaluate((at) => window.a11yProbes.checkComboboxOptions(at), index);
      results.push(...withRule('combobox-options', violations, 'wide-light'));
    }
    report(results);
  },
};

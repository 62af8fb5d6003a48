import { type InteractiveRuleSet, withRule } from '../interactive-rule.ts';

/** What can be read with scripts can be read without. */
export const scriptOff: InteractiveRuleSet = {
  stage: 'reads-page',
  rules: [
    {
      id: 'script-off',
      description: 'No content or control that exists only with scripts: without them it would be lost.',
      wcag: '4.1.2',
      fix: 'Write it in the HTML, and let scripts add only what helps.',
    },
  ],
  async check({ page, reloadIfChanged, openWithoutScript }, report) {
    await reloadIfChanged();
    const words = await page.evaluate(() => window.a11yProbes.visibleTextStrings());
    const plain = await openWithoutScript();
    const found = await plain.evaluate((seen) => window.a11yProbes.findContentLostWithoutScript(seen), words);
    await plain.close();
    report(withRule('script-off', found, 'wide-light'));
  },
};

import { type InteractiveRuleSet, withRule } from '../interactive-rule.ts';

/** Content does not depend on scripts. */
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
    const texts = await page.evaluate(() => window.a11yProbes.visibleTextStrings());
    const scriptlessPage = await openWithoutScript();
    const results = await scriptlessPage.evaluate(
      (visibleTexts) => window.a11yProbes.findContentLostWithoutScript(visibleTexts),
      texts,
    );
    await scriptlessPage.close();
    report(withRule('script-off', results, 'wide-light'));
  },
};

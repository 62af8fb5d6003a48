import { getInjectedScript } from '../../runner/injected-script.ts';
import { type InteractiveRuleSet, withRule } from './interactive-rule.ts';

/** What can be read with scripts can be read without. */
export const scriptOff: InteractiveRuleSet = {
  rules: [
    { id: 'script-off', wcag: '4.1.2', fix: 'Write it in the HTML, and let scripts add only what helps.' },
  ],
  async run({ page, reloadIfChanged, openWithoutScript }) {
    await reloadIfChanged();
    const words = await page.evaluate(() => window.a11yProbes.visibleTextStrings());
    const plain = await openWithoutScript();
    await plain.evaluate(await getInjectedScript());
    const found = await plain.evaluate((seen) => window.a11yProbes.findContentLostWithoutScript(seen), words);
    await plain.close();
    return withRule('script-off', found, 'wide-light');
  },
};

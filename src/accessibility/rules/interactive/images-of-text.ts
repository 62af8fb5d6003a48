import { type InteractiveRuleSet, withRule } from './interactive-rule.ts';

/** Sentences are text, not pictures of text. Only drawings can be read by a program: photographs cannot. */
export const imagesOfText: InteractiveRuleSet = {
  rules: [
    { id: 'picture-of-text', wcag: '1.4.5', fix: 'Write the words into the page, and style them there.' },
  ],
  async run({ page, reloadIfChanged }) {
    await reloadIfChanged();
    return withRule(
      'picture-of-text',
      await page.evaluate(() => window.a11yProbes.findImagesOfText()),
      'wide-light',
    );
  },
};

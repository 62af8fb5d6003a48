import { type InteractiveRuleSet, withRule } from '../interactive-rule.ts';

/** Sentences are text, not images of text. Only SVG can be examined, not photographs. */
export const imagesOfText: InteractiveRuleSet = {
  stage: 'reads-page',
  rules: [
    {
      id: 'picture-of-text',
      description:
        'No sentence in a picture: it cannot be enlarged, restyled or read out. Only drawings can be examined, not photographs.',
      wcag: '1.4.5',
      fix: 'Write the words into the page, and style them there.',
    },
  ],
  async check({ page, reloadIfChanged }, report) {
    await reloadIfChanged();
    report(
      withRule(
        'picture-of-text',
        await page.evaluate(() => window.a11yProbes.findImagesOfText()),
        'wide-light',
      ),
    );
  },
};

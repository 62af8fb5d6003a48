import { type InteractiveRuleSet, withRule } from './interactive-rule.ts';

/** A file of captions holds captions. */
export const emptyCaptions: InteractiveRuleSet = {
  rules: [
    {
      id: 'empty-captions',
      wcag: '1.2.2',
      fix: 'Write what is said into the file, with the time of each line.',
    },
  ],
  async run({ page, reloadIfChanged }) {
    await reloadIfChanged();
    return withRule(
      'empty-captions',
      await page.evaluate(() => window.a11yProbes.findEmptyCaptionTracks()),
      'wide-light',
    );
  },
};

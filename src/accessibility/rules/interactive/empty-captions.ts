import { type InteractiveRuleSet, withRule } from '../interactive-rule.ts';

/** A caption file is not empty. */
export const emptyCaptions: InteractiveRuleSet = {
  stage: 'reads-page',
  rules: [
    {
      id: 'empty-captions',
      description: 'No empty caption file: a film would claim captions that it does not have.',
      wcag: '1.2.2',
      fix: 'Write what is said into the file, with the time of each line.',
    },
  ],
  async check({ page, reloadIfChanged }, report) {
    await reloadIfChanged();
    report(
      withRule(
        'empty-captions',
        await page.evaluate(() => window.a11yProbes.findEmptyCaptionTracks()),
        'wide-light',
      ),
    );
  },
};

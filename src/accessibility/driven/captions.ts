import { type DrivenCheck, ruled } from './driven.ts';

/** A file of captions holds captions. */
export const captions: DrivenCheck = {
  rules: [
    {
      id: 'empty-captions',
      wcag: '1.2.2',
      mend: 'Write what is said into the file, with the time of each line.',
    },
  ],
  async run({ page, fresh }) {
    await fresh();
    return ruled('empty-captions', await page.evaluate(() => window.tested.emptyCaptions()), 'wide-light');
  },
};

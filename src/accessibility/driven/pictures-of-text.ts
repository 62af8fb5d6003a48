import { type DrivenCheck, ruled } from './driven.ts';

/** Sentences are text, not pictures of text. Only drawings can be read by a program: photographs cannot. */
export const picturesOfText: DrivenCheck = {
  rules: [
    { id: 'picture-of-text', wcag: '1.4.5', mend: 'Write the words into the page, and style them there.' },
  ],
  async run({ page, fresh }) {
    await fresh();
    return ruled('picture-of-text', await page.evaluate(() => window.tested.picturesOfText()), 'wide-light');
  },
};

import type { PageRule } from './rule.ts';

/**
 * A page ends with its next step. That is good for readers, and it shows that the file is whole: a file cut short by a
 * full disk or a broken upload renders without any error.
 */
export const whole: PageRule = (page) => {
  if (page.body.ending === 'NextSteps') return [];
  return [
    {
      wrong: 'the page does not end with <NextSteps>, so a part of it may be missing',
      instead: '<NextSteps pages="…" /> as the last line, with the pages to read next',
    },
  ];
};

import type { PageRule } from './page-rule.ts';

/**
 * A page ends with its next step. That is good for readers, and it shows that the file is whole: a file cut short by a
 * full disk or a broken upload renders without any error.
 */
export const truncatedPage: PageRule = (page) => {
  if (page.body.lastComponent === 'NextSteps') return [];
  return [
    {
      message: 'the page does not end with <NextSteps>, so a part of it may be missing',
      fix: '<NextSteps pages="…" /> as the last line, with the pages to read next',
    },
  ];
};

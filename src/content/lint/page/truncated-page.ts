import type { PageRule } from '../page-rule.ts';

export const truncatedPage: PageRule = {
  id: 'truncated-page',
  description:
    'No page that ends without <NextSteps>: readers need a next step, and a file cut short by a full disk or a broken upload renders without any error.',
  appliesToSlots: false,
  check({ page }, report) {
    if (page.body.lastComponent === 'NextSteps') return;
    report({
      message: 'the page does not end with <NextSteps>, so a part of it may be missing',
      fix: '<NextSteps pages="…" /> as the last line, with the pages to read next',
    });
  },
};

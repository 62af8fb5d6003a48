import type { PageRule } from '../page-rule.ts';

export const truncatedPage: PageRule = {
  id: 'truncated-page',
  description:
    'No page that ends without <NextSteps>, or the home page without <FeaturedPages>: readers need a next step, and a file cut short by a full disk or a broken upload renders without any error.',
  appliesToSlots: false,
  check({ page }, report) {
    const last = page.address === '' ? 'FeaturedPages' : 'NextSteps';
    if (page.body.lastComponent === last) return;
    report({
      message: `the page does not end with <${last}>, so a part of it may be missing`,
      fix:
        last === 'NextSteps'
          ? '<NextSteps pages="…" /> as the last line, with the pages to read next'
          : '<FeaturedPages /> as the last line',
    });
  },
};

import type { PageRule } from '../page-rule.ts';

/** The pages beside the sections: the header leads to the first, and hosts send the second. */
const rootPages = ['home', 'not-found'];

export const pageSection: PageRule = {
  id: 'page-section',
  description:
    'No page outside the sections of navigation.yaml but the home and the error page, and no section without an index page: readers could not reach it through the menu.',
  appliesToSlots: false,
  check({ page, navigation, siblings, unreadablePages }, report) {
    const sections = navigation.sections.map(({ folder }) => folder);
    if (page.section === '') {
      if (!rootPages.includes(page.id))
        report({
          message: 'the page is in no section',
          fix: `it in one of the folders ${sections.join(', ')}`,
        });
      return;
    }
    if (!sections.includes(page.section))
      return report({
        message: `"${page.section}" is not a section`,
        fix: `it in one of the folders ${sections.join(', ')}, or the section in content/navigation.yaml`,
      });
    const opened =
      unreadablePages.includes(page.section) ||
      siblings.some((other) => other.section === page.section && other.isSectionIndex);
    if (opened) return;
    report({
      message: `the section "${page.section}" has no index.mdx to open it`,
      fix: `content/pages/${page.language}/${page.section}/index.mdx`,
    });
  },
};

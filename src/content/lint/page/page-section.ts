import type { PageRule } from '../page-rule.ts';

export const pageSection: PageRule = {
  id: 'page-section',
  description:
    'No page in a section that navigation.yaml lacks, and no section without an index page: readers could not reach it through the menu.',
  appliesToSlots: false,
  check({ page, navigation, siblings, unreadablePages }, report) {
    if (page.section === '') return;
    const sections = navigation.sections.map(({ folder }) => folder);
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

import type { PageRule } from './page-rule.ts';

/** A page stands in a section that navigation.yaml names, and each section has a page that opens it. */
export const pageSection: PageRule = (page, { sections, siblings, unreadablePages }) => {
  if (page.section === '') return [];
  if (!sections.includes(page.section))
    return [
      {
        message: `"${page.section}" is not a section`,
        fix: `it in one of the folders ${sections.join(', ')}, or the section in content/navigation.yaml`,
      },
    ];
  const opened =
    unreadablePages.includes(page.section) ||
    siblings.some((other) => other.section === page.section && other.isSectionIndex);
  if (opened) return [];
  return [
    {
      message: `the section "${page.section}" has no index.mdx to open it`,
      fix: `content/pages/${page.language}/${page.section}/index.mdx`,
    },
  ];
};

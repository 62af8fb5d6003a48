import type { PageRule } from './rule.ts';

/** A page stands in a section that navigation.yaml names, and each section has a page that opens it. */
export const section: PageRule = (page, { sections, siblings, unreadable }) => {
  if (page.section === '') return [];
  if (!sections.includes(page.section))
    return [
      {
        wrong: `"${page.section}" is not a section`,
        instead: `it in one of the folders ${sections.join(', ')}, or the section in content/navigation.yaml`,
      },
    ];
  const opened =
    unreadable.includes(page.section) ||
    siblings.some((other) => other.section === page.section && other.opensSection);
  if (opened) return [];
  return [
    {
      wrong: `the section "${page.section}" has no index.mdx to open it`,
      instead: `content/pages/${page.language}/${page.section}/index.mdx`,
    },
  ];
};

import type { PageRule } from './rule.ts';

/** A page stands in a section that navigation.yaml names, and each section has a page that opens it. */
export const section: PageRule = (page, { sections, siblings }) => {
  if (page.section === '') return [];
  if (!sections.includes(page.section))
    return [
      {
        file: page.file,
        wrong: `"${page.section}" is not a section`,
        instead: `it in one of the folders ${sections.join(', ')}, or the section in content/navigation.yaml`,
      },
    ];
  const opened = siblings.some((other) => other.section === page.section && other.opensSection);
  if (opened) return [];
  return [
    {
      file: page.file,
      wrong: `the section "${page.section}" has no index.mdx to open it`,
      instead: `content/pages/${page.language}/${page.section}/index.mdx`,
    },
  ];
};

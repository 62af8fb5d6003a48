import type { CrossPageRule, PageSummary } from '../cross-page-rule.ts';

export const repeatedTitles: CrossPageRule = {
  id: 'repeated-title',
  description:
    'No title shared by pages about different things: tabs and history entries could not be told apart.',
  wcag: '2.4.2',
  fix: 'Write what this page is about into its title.',
  check(pages, report) {
    const byTitle = Map.groupBy(
      pages.filter(({ title }) => title !== ''),
      ({ title }) => title.toLowerCase(),
    );
    report(
      [...byTitle.values()].flatMap((pagesWithTitle) => {
        const headings = new Set(pagesWithTitle.map(({ heading }) => heading.toLowerCase()));
        if (headings.size < 2) return [];
        // A page whose heading matches the title may keep it.
        const mismatched = pagesWithTitle.filter((page) => !titleFitsHeading(page));
        return (mismatched.length > 0 ? mismatched : pagesWithTitle).map(({ file, title }) => ({
          page: file,
          selector: 'title',
          snippet: `<title>${title}</title>`,
          message: 'pages about different things have this title',
          outcome: mismatched.length > 0 ? ('fail' as const) : ('review' as const),
        }));
      }),
    );
  },
};

function titleFitsHeading({ title, heading }: PageSummary): boolean {
  const words = heading.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  const matches = words.filter((word) => title.toLowerCase().includes(word));
  return words.length > 0 && matches.length >= words.length / 2;
}

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
      [...byTitle.values()].flatMap((same) => {
        const subjects = new Set(same.map(({ heading }) => heading.toLowerCase()));
        if (subjects.size < 2) return [];
        // The page that the title fits may keep it.
        const wrong = same.filter((page) => !titleFitsHeading(page));
        return (wrong.length > 0 ? wrong : same).map(({ file, title }) => ({
          page: file,
          selector: 'title',
          snippet: `<title>${title}</title>`,
          message: 'pages about different things have this title',
          outcome: wrong.length > 0 ? ('fail' as const) : ('review' as const),
        }));
      }),
    );
  },
};

function titleFitsHeading({ title, heading }: PageSummary): boolean {
  const words = heading.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  const found = words.filter((word) => title.toLowerCase().includes(word));
  return words.length > 0 && found.length >= words.length / 2;
}

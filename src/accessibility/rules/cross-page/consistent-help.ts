import type { CrossPageRule } from '../cross-page-rule.ts';

export const consistentHelp: CrossPageRule = {
  id: 'help-place',
  description:
    'No help that moves to another part of the page from one page to the next: people look for it where it was.',
  wcag: '3.2.6',
  fix: 'Put the way to get help into the same part of every page.',
  check(pages, report) {
    const blocks = pages.flatMap(({ file, help }) => help.map((block) => ({ file, ...block })));
    const repeated = [...Map.groupBy(blocks, ({ html }) => html).values()];
    report(
      repeated.flatMap((same) => {
        const byPlace = [...Map.groupBy(same, ({ place }) => place)].sort(
          ([, a], [, b]) => b.length - a.length,
        );
        const files = new Set(same.map(({ file }) => file));
        if (files.size < 3 || byPlace.length < 2) return [];
        const [[usual = '', usually = []] = []] = byPlace;
        const good = new Set(usually.map(({ file }) => file));
        return same
          .filter(({ file }) => !good.has(file))
          .map(({ file, html, place }) => ({
            page: file,
            selector: place,
            snippet: html.slice(0, 160),
            message: `other pages have it in another part of the page: ${usual}`,
            outcome: 'fail' as const,
          }));
      }),
    );
  },
};

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
      repeated.flatMap((blocksWithSameHtml) => {
        const byLandmark = [...Map.groupBy(blocksWithSameHtml, ({ landmark }) => landmark)].sort(
          ([, a], [, b]) => b.length - a.length,
        );
        const files = new Set(blocksWithSameHtml.map(({ file }) => file));
        if (files.size < 3 || byLandmark.length < 2) return [];
        const [[usualLandmark = '', usualBlocks = []] = []] = byLandmark;
        const usualFiles = new Set(usualBlocks.map(({ file }) => file));
        return blocksWithSameHtml
          .filter(({ file }) => !usualFiles.has(file))
          .map(({ file, html, landmark }) => ({
            page: file,
            selector: landmark,
            snippet: html.slice(0, 160),
            message: `other pages have it in another part of the page: ${usualLandmark}`,
            outcome: 'fail' as const,
          }));
      }),
    );
  },
};

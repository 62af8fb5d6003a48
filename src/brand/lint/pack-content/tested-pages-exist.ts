import { didYouMean } from '../../../diagnostics/did-you-mean.ts';
import type { PackContentRule } from '../pack-content-rule.ts';

export const testedPagesExist: PackContentRule = {
  id: 'tested-pages-exist',
  description:
    'No accessibility test of a page that does not exist: the statement names the pages that were tested.',
  check({ brand, content: { pages } }, report) {
    const ids = [...new Set(pages.map(({ id }) => id))];
    report(
      brand.accessibility.tested.flatMap((test, index) => {
        if (test.pages === 'all') return [];
        return test.pages
          .map((id, number) => ({ id, path: ['accessibility', 'tested', index, 'pages', number] }))
          .filter(({ id }) => !ids.includes(id))
          .map(({ id, path }) => ({
            ...brand.positionOf(path),
            message: `"${id}" was tested, and there is no such page`,
            fix: didYouMean(id, ids),
          }));
      }),
    );
  },
};

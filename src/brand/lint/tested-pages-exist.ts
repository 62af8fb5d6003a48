import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { BrandContentRule } from './content-rule.ts';

/** The accessibility statement names the pages that were tested, so they are there. */
export const testedPagesExist: BrandContentRule = (brand, { pages }) => {
  const ids = [...new Set(pages.map(({ id }) => id))];
  return brand.accessibility.tested.flatMap((test, index) => {
    if (test.pages === 'all') return [];
    return test.pages
      .map((id, number) => ({ id, path: ['accessibility', 'tested', index, 'pages', number] }))
      .filter(({ id }) => !ids.includes(id))
      .map(({ id, path }) => ({
        path,
        message: `"${id}" was tested, and there is no such page`,
        fix: didYouMean(id, ids),
      }));
  });
};

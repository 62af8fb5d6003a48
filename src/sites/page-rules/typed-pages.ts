import { nearest } from '../../problems/nearest.ts';
import { at, type PageRule } from './rule.ts';

/** A page on which people type names a page about paper, which stands in for it in copies that do not offer typing. */
export const typedPages: PageRule = (page, { siblings, unreadable }) => {
  if (page.typed === undefined || unreadable.includes(page.typed)) return [];
  const papers = siblings.filter(({ typed }) => typed === undefined).map(({ id }) => id);
  if (papers.includes(page.typed)) return [];
  return [
    {
      ...at(page.placeOf(['typed'])),
      wrong: `"${page.typed}" is not a page that every copy has`,
      instead: nearest(page.typed, papers),
    },
  ];
};

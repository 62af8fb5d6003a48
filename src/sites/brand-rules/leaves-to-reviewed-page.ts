import type { BrandRule } from './index.ts';

/** "Leave this site" leads to a page from a short reviewed list: https, open to anybody, personal to nobody. */
export const leavesToReviewedPage: BrandRule = (brand, { facts }) => {
  const ids = facts.published('exits').map(({ id }) => id);
  if (ids.includes(brand.leave)) return [];
  return [
    {
      path: ['leave'],
      wrong: `"leave" is "${brand.leave}", which is not in the list`,
      instead: `one of ${ids.join(', ')}`,
    },
  ];
};

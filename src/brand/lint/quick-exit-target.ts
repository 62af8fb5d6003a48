import type { BrandContentRule } from './content-rule.ts';

/** "Leave this site" leads to a page from a short reviewed list: https, open to anybody, personal to nobody. */
export const quickExitTarget: BrandContentRule = (brand, { facts }) => {
  const ids = facts.published('exits').map(({ id }) => id);
  if (ids.includes(brand.leave) || facts.invalid().has(brand.leave)) return [];
  return [
    {
      path: ['leave'],
      message: `"leave" is "${brand.leave}", which is not in the list`,
      fix: `one of ${ids.join(', ')}`,
    },
  ];
};

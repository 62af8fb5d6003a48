import type { PackContentRule } from '../pack-content-rule.ts';

export const quickExitTarget: PackContentRule = {
  id: 'quick-exit-target',
  description:
    'No quick exit to a page outside the reviewed list: the target must be https, open to all and personal to none.',
  check({ brand, content: { facts } }, report) {
    const ids = facts.published('exits').map(({ id }) => id);
    if (ids.includes(brand.leave) || facts.mayHold(brand.leave)) return;
    report({
      ...brand.positionOf(['leave']),
      message: `"leave" is "${brand.leave}", which is not in the list`,
      fix: `one of ${ids.join(', ')}`,
    });
  },
};

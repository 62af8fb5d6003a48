import type { PackRule } from '../pack-rule.ts';

export const draft: PackRule = {
  id: 'draft',
  description:
    'A warning for each draft: it is not for readers yet, and a person who builds it must not forget that.',
  check({ data, positionOf }, report) {
    if (!data.draft) return;
    report({
      ...positionOf(['draft']),
      message: 'this pack is a draft: every page says so, and search engines leave it out',
      fix: 'draft: false, or take the line out, when the copy is ready for readers',
      severity: 'warning',
    });
  },
};

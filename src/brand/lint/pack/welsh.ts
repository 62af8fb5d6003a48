import type { PackRule } from '../pack-rule.ts';

export const welsh: PackRule = {
  id: 'welsh',
  description:
    'No published site for Wales without Welsh: the Welsh Language (Wales) Measure 2011, section 1, asks for it.',
  check({ data, positionOf }, report) {
    if (data.nation !== 'wales' || data.languages.includes('cy') || data.draft) return;
    report({
      ...positionOf(['languages']),
      message: 'the pack is for Wales, and its languages have no Welsh ("cy")',
      fix: 'languages: [en, cy], with Welsh words in every field; or draft: true until you have them',
    });
  },
};

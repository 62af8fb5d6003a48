import type { PackRule } from './pack-rule.ts';

/** A copy for Wales speaks Welsh (Welsh Language (Wales) Measure 2011, section 1). Until then it is a draft. */
export const welsh: PackRule = ({ file, data, positionOf }) => {
  if (data.nation !== 'wales' || data.languages.includes('cy') || data.draft) return [];
  return [
    {
      file,
      ...positionOf(['languages']),
      message: 'the pack is for Wales, and its languages have no Welsh ("cy")',
      fix: 'languages: [en, cy], with Welsh words in every field; or draft: true until you have them',
    },
  ];
};

import type { BrandCheck } from './check.ts';

/** A copy for Wales speaks Welsh (Welsh Language (Wales) Measure 2011, section 1). Until then it is a draft. */
export const welsh: BrandCheck = ({ file, data, placeOf }) => {
  if (data.nation !== 'wales' || data.languages.includes('cy') || data.draft) return [];
  return [
    {
      file,
      ...placeOf(['languages']),
      wrong: 'the pack is for Wales, and its languages have no Welsh ("cy")',
      instead: 'languages: [en, cy], with Welsh words in every field; or draft: true until you have them',
    },
  ];
};

import type { BrandCheck } from './check.ts';

/** A draft is not for readers: whoever builds it is reminded. */
export const draft: BrandCheck = ({ file, data, placeOf }) =>
  data.draft
    ? [
        {
          file,
          ...placeOf(['draft']),
          wrong: 'this pack is a draft: every page says so, and search engines leave it out',
          instead: 'draft: false, or take the line out, when the copy is ready for readers',
          level: 'warning',
        },
      ]
    : [];

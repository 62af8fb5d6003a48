import type { PackRule } from './pack-rule.ts';

/** A draft is not for readers: whoever builds it is reminded. */
export const draft: PackRule = ({ file, data, positionOf }) =>
  data.draft
    ? [
        {
          file,
          ...positionOf(['draft']),
          message: 'this pack is a draft: every page says so, and search engines leave it out',
          fix: 'draft: false, or take the line out, when the copy is ready for readers',
          level: 'warning',
        },
      ]
    : [];

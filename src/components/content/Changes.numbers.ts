import type { ShownNumbers } from '../../site/shown-numbers.ts';

/** The days of the changes. */
export const shownNumbers: ShownNumbers = ({ pages, formatDate }) =>
  pages.flatMap(({ changes }) => changes.map(({ date }) => formatDate(date)));

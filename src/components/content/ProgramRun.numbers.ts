import { flatten } from '../../facts/flatten.ts';
import type { ShownNumbers } from '../../site/shown-numbers.ts';
import { accessibilityResults } from '../../site/view-models/accessibility-results.ts';

/** The figures of the last run of the accessibility checks. */
export const shownNumbers: ShownNumbers = (site) => {
  const run = accessibilityResults(site);
  return run ? [site.formatDate(run.date), ...flatten(run).map(({ text }) => text)] : [];
};

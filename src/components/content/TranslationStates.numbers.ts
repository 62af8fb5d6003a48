import type { ShownNumbers } from '../../site/shown-numbers.ts';
import { translationStates } from '../../site/view-models/translation-states.ts';

/** The numbers of pages and texts in each state. */
export const shownNumbers: ShownNumbers = (site) =>
  translationStates(site).flatMap(({ checked, machine, english, machineTexts }) =>
    [checked, machine, english, machineTexts].map(String),
  );

import { renderedNumbers } from '../../site/rendered-numbers.ts';
import { formatLongest } from '../../site/sentences.ts';
import type { ShownNumbers } from '../../site/shown-numbers.ts';

/** The longest sentence, and no other number of the offence. */
export const shownNumbers: ShownNumbers = (site, attributes) => {
  const { maximum } = site.facts.get('offences', String(attributes.get('offence')));
  return renderedNumbers(site, maximum && formatLongest(site, maximum));
};

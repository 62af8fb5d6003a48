import { renderedNumbers } from '../../site/rendered-numbers.ts';
import type { ShownNumbers } from '../../site/shown-numbers.ts';

/** The length of time, and no other number of the record. */
export const shownNumbers: ShownNumbers = (site, attributes) =>
  renderedNumbers(site, site.localize(site.facts.get('deadlines', String(attributes.get('id'))).time));

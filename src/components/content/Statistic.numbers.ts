import { renderedFactNumbers } from '../../site/rendered-numbers.ts';
import type { ShownNumbers } from '../../site/shown-numbers.ts';

/** The figures of the sentence. */
export const shownNumbers: ShownNumbers = (site, attributes) =>
  renderedFactNumbers(site, site.facts.get('statistics', String(attributes.get('id'))));

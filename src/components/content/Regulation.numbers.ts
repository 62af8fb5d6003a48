import { renderedFactNumbers } from '../../site/rendered-numbers.ts';
import type { ShownNumbers } from '../../site/shown-numbers.ts';

/** The name of the law, with its year. */
export const shownNumbers: ShownNumbers = (site, attributes) =>
  renderedFactNumbers(site, site.facts.get('regulations', String(attributes.get('id'))));

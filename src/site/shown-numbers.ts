import type { ComponentUse } from '../content/page-ast.ts';
import type { Site } from './site.ts';

/**
 * Returns the pieces of text with a number that a component shows beside the records of facts, for the attributes of one
 * use: the export `shownNumbers` of `<Name>.numbers.ts` beside `<Name>.astro`. Only `verify` reads these; a component
 * without such a file shows none.
 */
export type ShownNumbers = (site: Site, attributes: ComponentUse['attributes']) => string[];

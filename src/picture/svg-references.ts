import { maxSvgReferences } from './limits.ts';
import type { CleanElement } from './svg-output.ts';
import { isDrawnInPlace, targetsOf } from './svg-vocabulary.ts';

const sides = ['width', 'height'];

/** Whether browsers can draw with an element: the tiles of a pattern need a width and a height, its own or those of another. */
export function hasTile(element: CleanElement): boolean {
  return element.name !== 'pattern' || sides.every((side) => hasSide(element, side, 0));
}

function hasSide(pattern: CleanElement, side: string, depth: number): boolean {
  const own = pattern.attributes.get(side);
  const other = pattern.links.get('href');
  if (own !== undefined) return Number.parseFloat(own) > 0;
  // More references in a row are refused, those to each other too.
  return other !== undefined && depth <= maxSvgReferences && hasSide(other, side, depth + 1);
}

/** Gives a reference the size of its symbol, which some programs take from the symbol and others do not. */
export function takeSize({ attributes, links }: CleanElement): void {
  const target = links.get('href');
  for (const side of sides) {
    const size = target?.name === 'symbol' ? target.attributes.get(side) : undefined;
    if (size !== undefined && !attributes.has(side)) attributes.set(side, size);
  }
}

/** Leaves out the size of a symbol, which its references have now. */
export function dropSize({ attributes }: CleanElement): void {
  for (const side of sides) attributes.delete(side);
}

/** Whether browsers take an element for what the attribute of another refers to. */
export function isTarget({ name }: CleanElement, referring: string, attribute: string): boolean {
  const isUsed = referring === 'use' && attribute === 'href' && isDrawnInPlace(name);
  return isUsed || targetsOf[attribute === 'href' ? referring : attribute]?.has(name) === true;
}

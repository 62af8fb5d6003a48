import { maxQuotedLength } from './limits.ts';

/** What is wrong with an element, and what to do instead. */
export type Refusal = readonly [what: string, fix: string];

const text: Refusal = [
  'text',
  'text turned into shapes, since fonts differ from device to device (Illustrator: Type > Create Outlines; Inkscape: Path > Object to Path)',
];
const animation: Refusal = ['an animation', 'a picture that stands still'];

/** Elements that act wherever they stand. */
export const actingElements: ReadonlyMap<string, Refusal> = new Map([
  ['script', ['a script', 'a picture without scripts']],
  ...['animate', 'animateTransform', 'animateMotion', 'animateColor', 'set', 'discard', 'mpath'].map(
    (name): [string, Refusal] => [name, animation],
  ),
]);

const refusedElements: ReadonlyMap<string, Refusal> = new Map([
  ['foreignObject', ['a part that is not SVG (<foreignObject>)', 'shapes only']],
  ['a', ['a link', 'the shapes without the link around them']],
  ['image', ['a photo or another file', 'the whole logo as a PNG, or as shapes only']],
  ...['text', 'tspan', 'textPath', 'tref', 'font', 'glyph', 'altGlyph'].map((name): [string, Refusal] => [
    name,
    text,
  ]),
]);

/** Definitions that draw only where a property refers to them, which is refused by itself. */
export const effectElements: ReadonlySet<string> = new Set(['filter', 'marker']);

/** Returns why an element is not drawn by us, and what to do. */
export function refusalOf(name: string): Refusal {
  return (
    refusedElements.get(name) ?? [`<${name.slice(0, maxQuotedLength)}>, which is not a shape`, 'shapes only']
  );
}

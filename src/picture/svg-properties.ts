import { type Grammar, svgValues, words } from './svg-values.ts';

/** A property that is drawn, as an attribute or in a style. */
export interface Property {
  grammar: Grammar;
  initial: string;
  isInherited: boolean;
}

const inherited = (grammar: Grammar, initial: string): Property => ({ grammar, initial, isInherited: true });
const own = (grammar: Grammar, initial: string): Property => ({ grammar, initial, isInherited: false });
const { paint, colour, opacity, size, length, reference, dashes, order, miterLimit } = svgValues;

/** Properties that are drawn. */
export const drawnProperties: ReadonlyMap<string, Property> = new Map(
  Object.entries({
    fill: inherited(paint, 'black'),
    'fill-opacity': inherited(opacity, '1'),
    'fill-rule': inherited(words('nonzero evenodd'), 'nonzero'),
    stroke: inherited(paint, 'none'),
    'stroke-width': inherited(size, '1'),
    'stroke-opacity': inherited(opacity, '1'),
    'stroke-linecap': inherited(words('butt round square'), 'butt'),
    'stroke-linejoin': inherited(words('miter round bevel'), 'miter'),
    'stroke-miterlimit': inherited(miterLimit, '4'),
    'stroke-dasharray': inherited(dashes, 'none'),
    'stroke-dashoffset': inherited(length, '0'),
    opacity: own(opacity, '1'),
    color: inherited(colour, 'black'),
    display: own(words(`none inline block inline-block list-item contents flex grid table`), 'inline'),
    visibility: inherited(words('visible hidden collapse'), 'visible'),
    'clip-path': own(reference, 'none'),
    'clip-rule': inherited(words('nonzero evenodd'), 'nonzero'),
    mask: own(reference, 'none'),
    'mask-type': own(words('luminance alpha'), 'luminance'),
    overflow: own(words('visible hidden scroll auto'), 'visible'),
    'stop-color': own(colour, 'black'),
    'stop-opacity': own(opacity, '1'),
    'vector-effect': own(words('none non-scaling-stroke'), 'none'),
    'shape-rendering': inherited(words('auto optimizeSpeed crispEdges geometricPrecision'), 'auto'),
    'paint-order': inherited(order, 'normal'),
  }),
);

/** Returns the value for a word that every property has (CSS Cascade 4, 7.3); undefined for any other value. */
export function readDefaulting(value: string, { isInherited, initial }: Property): string | undefined {
  const word = value.toLowerCase();
  if (word === 'initial') return initial;
  if (['unset', 'revert', 'revert-layer'].includes(word)) return isInherited ? 'inherit' : initial;
  return word === 'inherit' && isInherited ? word : undefined;
}

const none = /^none$/;
const effects: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    filter: none,
    'marker-start': none,
    'marker-mid': none,
    'marker-end': none,
    'transform-origin': /^0(?:px)?(?: 0(?:px)?)?$/,
    'color-interpolation': /^(?:auto|srgb)$/,
    clip: /^auto$/,
  }),
);
const styleEffects: ReadonlyMap<string, RegExp> = new Map([
  ...effects,
  ...Object.entries({
    marker: none,
    animation: none,
    'animation-name': none,
    transform: none,
    'transform-box': /^view-box$/,
    translate: none,
    rotate: none,
    scale: none,
    perspective: none,
    offset: none,
    'offset-path': none,
    zoom: /^(?:1|normal|100%)$/,
    all: /^$/,
    'content-visibility': /^(?:visible|auto)$/,
    'mix-blend-mode': /^normal$/,
    'backdrop-filter': none,
  }),
]);
/** The picture as a whole is a box of CSS, which may have a ground and a frame. */
const boxEffect = /^(?:background|border|outline|box-shadow|padding)(?:-|$)/;
const harmlessBox = /^(?:none|transparent|0|0px|medium)$/;

/** Where a declaration stands: CSS has more properties than SVG has attributes for, and most for the picture as a whole. */
export type Origin = 'attribute' | 'style' | 'style of the picture';

/** Returns the values of an effect that change nothing; undefined for a property that has no effect there. */
export function harmlessValues(name: string, origin: Origin): RegExp | undefined {
  if (origin === 'attribute') return effects.get(name);
  const plain = name.replace(/^-(?:webkit|moz|ms|o)-/, '');
  if (origin === 'style of the picture' && boxEffect.test(plain)) return harmlessBox;
  const isPrefixed = plain !== name && drawnProperties.has(plain);
  const isMask = plain.startsWith('mask-') && plain !== 'mask-type';
  return styleEffects.get(plain) ?? (isPrefixed || isMask ? none : undefined);
}

/** Properties of text, effects, screens and drawing programs, which by themselves draw nothing. */
const inertProperty =
  /^-inkscape-|^(?:font|text|letter|word|line|white|writing|glyph|flood|solid|shape|animation|transition|image|column|user|pointer|alignment|dominant|baseline)-(?!rendering$)|^(?:text|image|color)-rendering$|^(?:font|kerning|transition|direction|unicode-bidi|enable-background|color-interpolation-filters|color-profile|lighting-color|isolation|cursor|inline-size|block-progression|background-blend-mode)$/;

/** Whether a property draws nothing and is not worth a word. */
export function isInertProperty(name: string): boolean {
  return inertProperty.test(name);
}

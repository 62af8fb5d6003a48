import type { SvgValue } from './svg-values.ts';

/** Elements that draw or define what is drawn: none runs scripts, loads files or needs a font. */
export const drawnElements = new Set(
  `svg g defs symbol use path rect circle ellipse line polyline polygon linearGradient radialGradient stop clipPath mask
  pattern`.split(/\s+/),
);

/** Elements that draw nothing. `switch` holds alternatives, of which the one for every program is drawn. */
export const inertElements = new Set(['title', 'desc', 'metadata', 'style', 'view', 'cursor']);

/** What is wrong with an element, and what to do instead. */
type Refusal = readonly [what: string, fix: string];

const text: Refusal = [
  'text',
  'text turned into shapes, since fonts differ from device to device (Illustrator: Type > Create Outlines; Inkscape: Path > Object to Path)',
];
const animation: Refusal = ['an animation', 'a picture that stands still'];

/** Elements that are refused by name. */
export const refusedElements: ReadonlyMap<string, Refusal> = new Map([
  ['script', ['a script', 'a picture without scripts']],
  ['foreignObject', ['a part that is not SVG (<foreignObject>)', 'shapes only']],
  ['a', ['a link', 'the shapes without the link around them']],
  ['image', ['a photo or another file', 'the whole logo as a PNG, or as shapes only']],
  ['filter', ['a filter, such as a shadow or a blur', 'the picture without effects, or as a PNG']],
  ['marker', ['arrowheads (<marker>)', 'lines turned into shapes (Inkscape: Path > Stroke to Path)']],
  ...['text', 'tspan', 'textPath', 'tref', 'font', 'glyph', 'altGlyph'].map((name): [string, Refusal] => [
    name,
    text,
  ]),
  ...['animate', 'animateTransform', 'animateMotion', 'animateColor', 'set', 'discard', 'mpath'].map(
    (name): [string, Refusal] => [name, animation],
  ),
]);

/** Properties that are drawn, as attributes or in a style. */
export const paintProperties: ReadonlyMap<string, SvgValue> = new Map(
  Object.entries<SvgValue>({
    fill: 'paint',
    'fill-opacity': 'number',
    'fill-rule': 'keyword',
    stroke: 'paint',
    'stroke-width': 'number',
    'stroke-opacity': 'number',
    'stroke-linecap': 'keyword',
    'stroke-linejoin': 'keyword',
    'stroke-miterlimit': 'number',
    'stroke-dasharray': 'numbers',
    'stroke-dashoffset': 'number',
    opacity: 'number',
    color: 'colour',
    display: 'keyword',
    visibility: 'keyword',
    'clip-path': 'reference',
    'clip-rule': 'keyword',
    mask: 'reference',
    'mask-type': 'keyword',
    'stop-color': 'colour',
    'stop-opacity': 'number',
    'vector-effect': 'keyword',
    'shape-rendering': 'keyword',
    'paint-order': 'keyword',
  }),
);

/** Attributes of shapes and definitions. */
export const geometryAttributes: ReadonlyMap<string, SvgValue> = new Map(
  Object.entries<SvgValue>({
    ...Object.fromEntries(
      'x y x1 y1 x2 y2 cx cy r rx ry fx fy fr width height offset pathLength'
        .split(' ')
        .map((name) => [name, 'number' as const]),
    ),
    d: 'path',
    points: 'numbers',
    viewBox: 'numbers',
    transform: 'transform',
    gradientTransform: 'transform',
    patternTransform: 'transform',
    gradientUnits: 'keyword',
    clipPathUnits: 'keyword',
    maskUnits: 'keyword',
    maskContentUnits: 'keyword',
    patternUnits: 'keyword',
    patternContentUnits: 'keyword',
    spreadMethod: 'keyword',
    preserveAspectRatio: 'aspect',
  }),
);

/** Properties that change the picture and that not every program draws, unless they have one of these values. */
export const effectProperties: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    filter: /^none$/,
    'mix-blend-mode': /^normal$/,
    'background-blend-mode': /^normal$/,
    marker: /^none$/,
    'marker-start': /^none$/,
    'marker-mid': /^none$/,
    'marker-end': /^none$/,
    animation: /^none$/,
    transform: /^none$/,
    transition: /^none$/,
  }),
);

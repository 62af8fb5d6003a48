import type { SvgValue } from './svg-values.ts';

/** Elements that draw or define what is drawn: none runs scripts, loads files or needs a font. */
export const drawnElements = new Set(
  `svg g defs symbol use path rect circle ellipse line polyline polygon linearGradient radialGradient stop clipPath mask
  pattern`.split(/\s+/),
);

/** Elements that draw nothing. `switch` holds alternatives, of which the one for every program is drawn. */
export const inertElements = new Set(['title', 'desc', 'metadata', 'style', 'view', 'cursor']);

/** Elements that are refused, with what to do instead. */
export const refusedElements: Readonly<Record<string, { what: string; fix: string }>> = {
  script: { what: 'a script', fix: 'a picture without scripts' },
  foreignObject: { what: 'a part that is not SVG (<foreignObject>)', fix: 'shapes only' },
  a: { what: 'a link', fix: 'the shapes without the link around them' },
  image: { what: 'a photo or another file', fix: 'the whole logo as a PNG, or as shapes only' },
  filter: {
    what: 'a filter, such as a shadow or a blur',
    fix: 'the picture without effects, or as a PNG',
  },
  marker: {
    what: 'arrowheads (<marker>)',
    fix: 'lines turned into shapes (Inkscape: Path > Stroke to Path)',
  },
};

const text = {
  what: 'text',
  fix: 'text turned into shapes, since fonts differ from device to device (Illustrator: Type > Create Outlines; Inkscape: Path > Object to Path)',
};
for (const name of ['text', 'tspan', 'textPath', 'tref', 'font', 'glyph', 'altGlyph'])
  Object.assign(refusedElements, { [name]: text });
const animation = { what: 'an animation', fix: 'a picture that stands still' };
for (const name of [
  'animate',
  'animateTransform',
  'animateMotion',
  'animateColor',
  'set',
  'discard',
  'mpath',
])
  Object.assign(refusedElements, { [name]: animation });

/** Properties that are drawn, as attributes or in a style. */
export const paintProperties: Readonly<Record<string, SvgValue>> = {
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
};

/** Attributes of shapes and definitions. */
export const geometryAttributes: Readonly<Record<string, SvgValue>> = {
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
};

/** Properties that change the picture and that not every program draws, unless they have one of these values. */
export const effectProperties: Readonly<Record<string, RegExp>> = {
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
};

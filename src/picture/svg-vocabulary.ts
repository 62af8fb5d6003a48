import { exactWords, type Grammar, svgValues } from './svg-values.ts';

const list = (names: string) => names.trim().split(/\s+/);

/** Elements with an area or a line of their own. */
export const shapes: ReadonlySet<string> = new Set(list('path rect circle ellipse line polyline polygon'));
/** Elements that draw where they stand. */
export const drawnInPlace: ReadonlySet<string> = new Set([...shapes, ...list('svg g use')]);
const containers = list('svg g defs symbol mask pattern');
const definitions = list('defs symbol clipPath mask pattern linearGradient radialGradient stop');

/** Elements that draw or define what is drawn: none runs scripts, loads files or needs a font. */
export const drawnElements: ReadonlySet<string> = new Set([...drawnInPlace, ...definitions]);

/** Whether an element draws where it stands, as one that we refuse does. */
export function isDrawnInPlace(name: string): boolean {
  return drawnInPlace.has(name) || !drawnElements.has(name);
}

const contained: ReadonlySet<string> = new Set([...drawnElements].filter((name) => name !== 'stop'));

/** The elements that are drawn, or define something, within another. Those in any other place browsers do not draw. */
export const contentOf: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...containers.map((name): [string, ReadonlySet<string>] => [name, contained]),
  ['clipPath', new Set([...shapes, 'use'])],
  ['linearGradient', new Set(['stop'])],
  ['radialGradient', new Set(['stop'])],
]);

/** Elements that draw nothing. */
export const inertElements: ReadonlySet<string> = new Set(list('title desc metadata style view cursor'));

/** Elements to which an attribute of another may refer. */
export const targetsOf: Readonly<Record<string, ReadonlySet<string>>> = {
  fill: new Set(list('linearGradient radialGradient pattern')),
  stroke: new Set(list('linearGradient radialGradient pattern')),
  'clip-path': new Set(['clipPath']),
  mask: new Set(['mask']),
  use: new Set([...drawnInPlace, 'symbol']),
  linearGradient: new Set(list('linearGradient radialGradient')),
  radialGradient: new Set(list('linearGradient radialGradient')),
  pattern: new Set(['pattern']),
};

const { length, size, number, share } = svgValues;
const units = exactWords('userSpaceOnUse objectBoundingBox');
const place = { x: length, y: length, width: size, height: size };
const view = { viewBox: svgValues.box, preserveAspectRatio: svgValues.aspect };
const transform = { transform: svgValues.transform };
const shape = { pathLength: number, ...transform };
const gradient = {
  gradientUnits: units,
  gradientTransform: svgValues.transform,
  spreadMethod: exactWords('pad reflect repeat'),
};

/** The attributes of each element that say where and how large it is. */
export const geometryOf: Readonly<Record<string, Readonly<Record<string, Grammar>>>> = {
  svg: { ...place, ...view },
  g: transform,
  defs: {},
  symbol: { width: size, height: size, ...view },
  use: { ...place, ...transform },
  path: { d: svgValues.path, ...shape },
  rect: { ...place, rx: size, ry: size, ...shape },
  circle: { cx: length, cy: length, r: size, ...shape },
  ellipse: { cx: length, cy: length, rx: size, ry: size, ...shape },
  line: { x1: length, y1: length, x2: length, y2: length, ...shape },
  polyline: { points: svgValues.points, ...shape },
  polygon: { points: svgValues.points, ...shape },
  linearGradient: { x1: length, y1: length, x2: length, y2: length, ...gradient },
  radialGradient: { cx: length, cy: length, r: size, fx: length, fy: length, fr: size, ...gradient },
  stop: { offset: share },
  clipPath: { clipPathUnits: units, ...transform },
  mask: { ...place, maskUnits: units, maskContentUnits: units },
  pattern: {
    ...place,
    ...view,
    patternUnits: units,
    patternContentUnits: units,
    patternTransform: svgValues.transform,
  },
};

/** Attributes that some programs draw and others do not, by element. */
export const newAttributes: Readonly<Record<string, ReadonlySet<string>>> = {
  svg: new Set(['transform']),
  symbol: new Set(['transform', 'x', 'y']),
};

/** Attributes that are properties of CSS too. In a style not every program draws them. */
export const geometryProperties: ReadonlySet<string> = new Set(list('x y cx cy r rx ry width height d'));

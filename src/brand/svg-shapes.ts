/** Elements that draw, with nothing that runs, fetches, repeats or needs a font. */
const elements = new Set([
  'svg',
  'g',
  'defs',
  'title',
  'desc',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'linearGradient',
  'radialGradient',
  'stop',
  'clipPath',
  'mask',
]);

const attributes = new Set(
  `id xmlns xmlns:xlink version viewBox width height x y x1 y1 x2 y2 cx cy r rx ry fx fy d points pathLength
  transform preserveAspectRatio role aria-label aria-hidden focusable xml:space fill fill-rule fill-opacity clip-path
  clip-rule clipPathUnits mask maskUnits maskContentUnits opacity stroke stroke-width stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-dasharray stroke-dashoffset stroke-opacity offset stop-color stop-opacity gradientUnits
  gradientTransform spreadMethod color enable-background vector-effect shape-rendering`.split(/\s+/),
);

const namespaces: Record<string, string> = {
  xmlns: 'http://www.w3.org/2000/svg',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
};

/** Names for what people meet most often. */
const knownElements: Record<string, string> = {
  script: 'a script',
  foreignobject: 'a foreignObject',
  text: 'text (turn it into paths: fonts differ from device to device)',
  style: 'a style element (write fill="…" on the shapes, or export as "plain SVG" with attributes)',
  image: 'a link to another file',
  use: 'a reference (<use>; draw the shape itself)',
  a: 'a link to another file',
};

const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** What a tag holds that does more than draw; `own` is its attributes as they are written. */
export function tagFaults(name: string, own: string): string[] {
  const faults = [...own.matchAll(attribute)].flatMap(
    ([, key = '', double, single]) => attributeFault(key, double ?? single ?? '') ?? [],
  );
  if (name === 'svg' && !/\sxmlns\s*=/.test(own))
    faults.push('no xmlns="http://www.w3.org/2000/svg", without which browsers show nothing');
  if (elements.has(name)) return faults;
  return [knownElements[name.toLowerCase()] ?? `<${name}>, which is not a shape`, ...faults];
}

function attributeFault(key: string, value: string): string | undefined {
  if (/^on/i.test(key)) return 'an event handler';
  if (/href$|^src$/i.test(key)) return 'a link to another file';
  if (key in namespaces) return namespaces[key] === value ? undefined : `a foreign ${key}`;
  if (/url\(/i.test(value) && !/^url\(#[\w-]+\)$/.test(value.trim())) return 'a link to another file';
  if (value.includes('&')) return 'an entity (&)';
  if (attributes.has(key)) return undefined;
  return key === 'style'
    ? 'a style attribute (write fill="…" instead, or export as "plain SVG" with attributes)'
    : `the attribute ${key}, which draws nothing`;
}

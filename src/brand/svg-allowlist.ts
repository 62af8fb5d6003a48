/** Elements that only draw: none runs scripts, loads resources, repeats others or needs a font. */
const allowedElements = new Set([
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

const allowedAttributes = new Set(
  `id xmlns xmlns:xlink version viewBox width height x y x1 y1 x2 y2 cx cy r rx ry fx fy d points pathLength
  transform preserveAspectRatio role aria-label aria-hidden focusable xml:space fill fill-rule fill-opacity clip-path
  clip-rule clipPathUnits mask maskUnits maskContentUnits opacity stroke stroke-width stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-dasharray stroke-dashoffset stroke-opacity offset stop-color stop-opacity gradientUnits
  gradientTransform spreadMethod color enable-background vector-effect shape-rendering`.split(/\s+/),
);

const allowedNamespaces = new Map([
  ['xmlns', 'http://www.w3.org/2000/svg'],
  ['xmlns:xlink', 'http://www.w3.org/1999/xlink'],
]);

/** Descriptions of the most common disallowed elements. */
const disallowedElementLabels = new Map([
  ['script', 'a script'],
  ['foreignobject', 'a foreignObject'],
  ['text', 'text (turn it into paths: fonts differ from device to device)'],
  ['style', 'a style element (write fill="…" on the shapes, or export as "plain SVG" with attributes)'],
  ['image', 'a link to another file'],
  ['use', 'a reference (<use>; draw the shape itself)'],
  ['a', 'a link to another file'],
]);

/** Returns what a tag contains that is not on the allow-list. */
export function validateTag(name: string, attributes: Record<string, string>): string[] {
  const faults = Object.entries(attributes).flatMap(([key, value]) => validateAttribute(key, value) ?? []);
  if (name === 'svg' && !('xmlns' in attributes))
    faults.push('no xmlns="http://www.w3.org/2000/svg", without which browsers show nothing');
  if (allowedElements.has(name)) return faults;
  return [disallowedElementLabels.get(name.toLowerCase()) ?? `<${name}>, which is not a shape`, ...faults];
}

function validateAttribute(key: string, value: string): string | undefined {
  if (/^on/i.test(key)) return 'an event handler';
  if (/href$|^src$/i.test(key)) return 'a link to another file';
  if (allowedNamespaces.has(key))
    return allowedNamespaces.get(key) === value ? undefined : `a foreign ${key}`;
  if (/url\(/i.test(value) && !/^url\(#[\w-]+\)$/.test(value.trim())) return 'a link to another file';
  if (allowedAttributes.has(key)) return undefined;
  return key === 'style'
    ? 'a style attribute (write fill="…" instead, or export as "plain SVG" with attributes)'
    : `the attribute ${key}, which draws nothing`;
}

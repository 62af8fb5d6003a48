import { getIn, type PlainObject } from './fields.ts';
import { maxInitials } from './limits.ts';

/** Glyphs as SVG path data, 10 × 14 units: images of a pack must not contain text, since fonts differ. */
const glyphPaths: Record<string, string> = {
  A: 'M0 14 5 0 10 14M2 9H8',
  B: 'M0 0H6L9 2V5L6 7 10 9V12L7 14H0ZM0 7H6',
  C: 'M10 2.5 7 0H3L0 3V11L3 14H7L10 11.5',
  D: 'M0 0H5L10 4V10L5 14H0Z',
  E: 'M10 0H0V14H10M0 7H8',
  F: 'M10 0H0V14M0 7H8',
  G: 'M10 2.5 7 0H3L0 3V11L3 14H7L10 11V7H6',
  H: 'M0 0V14M10 0V14M0 7H10',
  I: 'M5 0V14',
  J: 'M8 0V11L5 14H3L0 11',
  K: 'M0 0V14M10 0 0 8M4 5 10 14',
  L: 'M0 0V14H9',
  M: 'M0 14V0L5 8 10 0V14',
  N: 'M0 14V0L10 14V0',
  O: 'M3 0H7L10 3V11L7 14H3L0 11V3Z',
  P: 'M0 14V0H7L10 2V6L7 8H0',
  Q: 'M3 0H7L10 3V11L7 14H3L0 11V3ZM6 10 10 14',
  R: 'M0 14V0H7L10 2V6L7 8H0M5 8 10 14',
  S: 'M10 2 7 0H3L0 2V5L10 9V12L7 14H3L0 12',
  T: 'M0 0H10M5 0V14',
  U: 'M0 0V11L3 14H7L10 11V0',
  V: 'M0 0 5 14 10 0',
  W: 'M0 0 2.5 14 5 5 7.5 14 10 0',
  X: 'M0 0 10 14M10 0 0 14',
  Y: 'M0 0 5 7 10 0M5 7V14',
  Z: 'M0 0H10L0 14H10',
};
const glyphWidth = 10;
const glyphHeight = 14;
const glyphGap = 5;
/** Side of an image, in user units. */
const viewBoxSize = 48;
/** Maximum width of the initials, in user units. */
const maxInitialsWidth = 28;

/** Returns the initials of a name, limited to letters with a glyph: "Midshire Police" gives "MP". */
export function initialsOf(name: string): string {
  const normalized = name.normalize('NFD').toUpperCase();
  return [...normalized.matchAll(/(?<![\p{L}\p{M}])\p{L}/gu)]
    .map(([letter]) => letter)
    .filter((letter) => letter in glyphPaths)
    .slice(0, maxInitials)
    .join('');
}

/** Generates placeholder images by file name: the initials in the header colours. */
export function placeholderPictures(data: PlainObject): Record<string, string> {
  const [name] = Object.values((data['name'] ?? {}) as Record<string, string>);
  const initials = initialsOf(name ?? '');
  const colour = (path: string) => String(getIn(data, ['colours', ...path.split('.')]));
  const round = `<circle cx="24" cy="24" r="23" fill="FILL"/>`;
  const square = `<rect width="48" height="48" rx="9" fill="FILL"/>`;
  const picture = (shape: string, scheme: string) =>
    svg(
      shape.replace('FILL', colour(`${scheme}.headerText`)) +
        drawInitials(initials, colour(`${scheme}.header`)),
    );
  return {
    'logo.svg': picture(round, 'light'),
    'logo-dark.svg': picture(round, 'dark'),
    'favicon.svg': picture(square, 'light'),
  };
}

/** What every placeholder has and a logo has not, whatever its letters and colours. */
const placeholder = new RegExp(
  `^<svg [^>]*viewBox="0 0 ${viewBoxSize} ${viewBoxSize}"[^>]*><(?:circle|rect)[^>]*/>(?:<g fill="none" stroke="[^"]*" stroke-width="2\\.6" transform="translate\\(24 24\\) scale|<circle cx="24" cy="24" r="9")`,
);

/** Whether a picture is a placeholder, also after the name or the colours of its pack have changed. */
export function isPlaceholder(bytes: Uint8Array): boolean {
  return placeholder.test(Buffer.from(bytes).toString('utf8'));
}

function svg(content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${viewBoxSize} ${viewBoxSize}" width="${viewBoxSize}" height="${viewBoxSize}">${content}</svg>\n`;
}

function drawInitials(initials: string, colour: string): string {
  if (initials === '') return `<circle cx="24" cy="24" r="9" fill="${colour}"/>`;
  const width = initials.length * glyphWidth + (initials.length - 1) * glyphGap;
  const scale = Math.min(maxInitialsWidth / width, maxInitialsWidth / glyphHeight / 1.2);
  const paths = [...initials].map(
    (letter, index) =>
      `<path transform="translate(${index * (glyphWidth + glyphGap)})" d="${glyphPaths[letter] ?? ''}"/>`,
  );
  const transform = `translate(24 24) scale(${scale.toFixed(3)}) translate(${-width / 2} ${-glyphHeight / 2})`;
  return `<g fill="none" stroke="${colour}" stroke-width="2.6" transform="${transform}">${paths.join('')}</g>`;
}

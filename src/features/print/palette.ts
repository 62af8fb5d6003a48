import { converter, formatHex, formatHex8, interpolate, parse, wcagContrast, wcagLuminance } from 'culori';
import type { Site } from '../../site/site.ts';
import { minDeepContrast } from './limits.ts';

/** The colours of a sheet, as `#` and six digits. */
export interface Palette {
  /** Behind the mark. Marks are drawn for the header of the site. */
  header: string;
  headerText: string;
  /** A full-width bar of the header's colour would be invisible: it is white, or nearly. */
  hasPlainHeader: boolean;
  /** Behind the title. */
  tint: string;
  line: string;
  /** Numbers and discs, on white. */
  accent: string;
  /** Behind white text. */
  deep: string;
  /** Behind white text: the emergency number. */
  danger: string;
}

const white = '#ffffff';
const black = '#000000';
/** The red of the site, in every brand. */
const danger = '#a31621';

const toLch = converter('lch');

/** Derives the colours of a sheet from those of the brand; in grey, each with the same contrast as in colour. */
export function paletteOf({ brand }: Site, isGrey: boolean): Palette {
  const { header, headerText, link } = brand.colours.light;
  const toShade = isGrey ? greyOf : (colour: string) => colour;
  return {
    header: toShade(header),
    headerText: toShade(headerText),
    hasPlainHeader: wcagContrast(header, white) < 1.2 && (toLch(header)?.c ?? 0) < 6,
    tint: toShade(mix(white, link, 0.08)),
    line: toShade(mix(white, link, 0.25)),
    accent: toShade(link),
    deep: toShade(
      darken(wcagContrast(header, white) >= wcagContrast(headerText, white) ? header : headerText),
    ),
    danger: toShade(danger),
  };
}

/** Returns the grey of the same luminance and opacity, and so of the same contrast. What CSS cannot parse stays as it is. */
export function greyOf(colour: string): string {
  const parsed = parse(colour);
  if (!parsed) return colour;
  const [luminance, { alpha = 1 }] = [wcagLuminance(colour), parsed];
  const grey = { mode: 'lrgb', r: luminance, g: luminance, b: luminance, alpha } as const;
  return alpha < 1 ? formatHex8(grey) : formatHex(grey);
}

function mix(from: string, to: string, share: number): string {
  return formatHex(interpolate([from, to], 'rgb')(share));
}

function darken(colour: string): string {
  const shares = Array.from({ length: 11 }, (_, index) => index / 10);
  const dark = shares.map((share) => mix(colour, black, share));
  return dark.find((candidate) => wcagContrast(candidate, white) >= minDeepContrast) ?? black;
}

import { formatHex, interpolate } from 'culori';
import type { BrandData } from './brand-schema.ts';

/** A colour scheme, as in `prefers-color-scheme`. */
export type ColourScheme = keyof BrandData['colours'];

/** The colours of a pack in one colour scheme. */
export type SchemeColours = BrandData['colours'][ColourScheme];

/** The colours of a site in one colour scheme, by the names of its custom properties. */
export interface Palette {
  /** The page. */
  bg: string;
  /** Bands and panels: the opener, the footer, lists of dos and don'ts. */
  tint: string;
  /** Doors and cards, which stand on a tint. */
  card: string;
  /** The exit bar, discs behind icons, marked text. */
  deep: string;
  /** Hairlines, which carry no meaning. */
  line: string;
  /** Text. */
  fg: string;
  /** Secondary text. */
  soft: string;
  /** Text on the link colour. */
  on: string;
}

/** How much of the link colour is in each colour, in percent, and the neutral that makes up the rest. */
const mixes: Record<ColourScheme, Record<keyof Palette, readonly [percent: number, neutral: string]>> = {
  light: {
    bg: [0, '#ffffff'],
    tint: [7, '#ffffff'],
    card: [0, '#ffffff'],
    deep: [13, '#ffffff'],
    line: [22, '#ffffff'],
    fg: [16, '#0b0c0e'],
    soft: [22, '#3b3f44'],
    on: [0, '#ffffff'],
  },
  dark: {
    bg: [5, '#0d1014'],
    tint: [11, '#0d1014'],
    card: [16, '#0d1014'],
    deep: [22, '#0d1014'],
    line: [35, '#0d1014'],
    fg: [10, '#f4f5f6'],
    soft: [25, '#c2c5c9'],
    on: [0, '#0b1118'],
  },
};

/**
 * Returns the palette that follows from the link colour of a pack, mixed in sRGB like `color-mix()` of CSS. Mixed by the build,
 * so that older browsers get the same colours and every pair can be checked for contrast.
 */
export function paletteOf(scheme: ColourScheme, { link }: Pick<SchemeColours, 'link'>): Palette {
  const mix = (name: keyof Palette) => {
    const [percent, neutral] = mixes[scheme][name];
    return formatHex(interpolate([neutral, link], 'rgb')(percent / 100));
  };
  return {
    bg: mix('bg'),
    tint: mix('tint'),
    card: mix('card'),
    deep: mix('deep'),
    line: mix('line'),
    fg: mix('fg'),
    soft: mix('soft'),
    on: mix('on'),
  };
}

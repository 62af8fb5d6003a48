import { minControlContrast, minTextContrast } from './limits.ts';
import { type ColourScheme, type Palette, paletteOf, type SchemeColours } from './palette.ts';

/** Every colour of a site in one colour scheme: those of the pack, and the palette mixed from them. */
export type SiteColours = SchemeColours & Palette;

/** Returns the colours of a site. */
export function siteColours(scheme: ColourScheme, own: SchemeColours): SiteColours {
  return { ...own, ...paletteOf(scheme, own) };
}

/** Adjacent colours and their minimum contrast ratio (WCAG 2.2, 1.4.3 and 1.4.11). */
export interface ColourPair {
  foreground: keyof SchemeColours;
  background: keyof SiteColours;
  minContrast: number;
  /** What the foreground is, for messages. */
  purpose: string;
}

const textContrast = { minContrast: minTextContrast, purpose: 'text' };
const controlContrast = { minContrast: minControlContrast, purpose: 'the shape of a control' };

/**
 * Every pair that a pack can get wrong. What is mixed from the link colour, such as text on a tint, passes wherever the link
 * itself does, and so do the fixed colours of danger and of states (tests/unit/brand/palette.test.ts tries all hues).
 */
export const colourPairs: ColourPair[] = [
  { foreground: 'headerText', background: 'header', ...textContrast },
  { foreground: 'link', background: 'bg', ...textContrast },
  { foreground: 'link', background: 'tint', ...textContrast },
  { foreground: 'link', background: 'card', ...textContrast },
  // A link in a result of the search, where its words are marked.
  { foreground: 'link', background: 'deep', ...textContrast },
  { foreground: 'button', background: 'bg', ...controlContrast },
  { foreground: 'button', background: 'tint', ...controlContrast },
  { foreground: 'button', background: 'card', ...controlContrast },
  { foreground: 'buttonText', background: 'button', ...textContrast },
];

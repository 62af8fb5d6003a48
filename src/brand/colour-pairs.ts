import type { BrandData } from './brand-schema.ts';
import { minControlContrast, minTextContrast } from './limits.ts';

/** A colour scheme, as in `prefers-color-scheme`. */
export type ColourScheme = keyof BrandData['colours'];
type BrandColour = keyof BrandData['colours']['light'];

/** Background colours of every site, behind brand colours. Must match src/styles/_colours.scss. */
export const siteColours: Record<ColourScheme, Record<'page' | 'panel', string>> = {
  light: { page: '#ffffff', panel: '#f1f3f5' },
  dark: { page: '#11161c', panel: '#1c242c' },
};

/** Colours of the focus indicator, on every site and in both schemes. */
export const focusColours = { ring: '#ffdd00', text: '#0b0c0c' };

/** Adjacent colours and their minimum contrast ratio (WCAG 2.2, 1.4.3 and 1.4.11). */
export interface ColourPair {
  foreground: BrandColour;
  background: BrandColour | 'page' | 'panel';
  minContrast: number;
  /** What the foreground is, for messages. */
  purpose: string;
}

const textContrast = { minContrast: minTextContrast, purpose: 'text' };
const controlContrast = { minContrast: minControlContrast, purpose: 'the shape of a control' };

/**
 * Every pair with a brand colour. The focus indicator is not included: of its yellow and black, one has at least 3:1 against any
 * colour (tests/unit/brand/colour-pairs.test.ts verifies this).
 */
export const colourPairs: ColourPair[] = [
  { foreground: 'headerText', background: 'header', ...textContrast },
  { foreground: 'link', background: 'page', ...textContrast },
  { foreground: 'link', background: 'panel', ...textContrast },
  { foreground: 'button', background: 'page', ...controlContrast },
  { foreground: 'buttonText', background: 'button', ...textContrast },
];

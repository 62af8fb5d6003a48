import type { BrandData } from './brand-schema.ts';

export type ColourScheme = keyof BrandData['colours'];
type BrandColour = keyof BrandData['colours']['light'];

/** Colours of every copy that a brand's own stand on: the same as in src/styles/_colours.scss. */
export const siteColours: Record<ColourScheme, Record<'page' | 'panel', string>> = {
  light: { page: '#ffffff', panel: '#f1f3f5' },
  dark: { page: '#11161c', panel: '#1c242c' },
};

/** The two colours of the focus, on every copy and in both schemes. */
export const focusColours = { ring: '#ffdd00', text: '#0b0c0c' };

/** Two colours that meet on the site, and the contrast that they need (WCAG 2.2, 1.4.3 and 1.4.11). */
export interface ColourPair {
  foreground: BrandColour;
  background: BrandColour | 'page' | 'panel';
  minContrast: number;
  /** What the front one is. */
  purpose: string;
}

const textContrast = { minContrast: 4.5, purpose: 'text' };
const controlContrast = { minContrast: 3, purpose: 'the shape of a control' };

/**
 * Every pairing with a colour of the brand. The focus is not among them: it is yellow with a black line, and one of the
 * two has at least 3:1 on any colour there is (tests/unit/brand/colour-pairs.test.ts goes through them).
 */
export const colourPairs: ColourPair[] = [
  { foreground: 'headerText', background: 'header', ...textContrast },
  { foreground: 'link', background: 'page', ...textContrast },
  { foreground: 'link', background: 'panel', ...textContrast },
  { foreground: 'button', background: 'page', ...controlContrast },
  { foreground: 'buttonText', background: 'button', ...textContrast },
];

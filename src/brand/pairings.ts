import type { BrandData } from './schema.ts';

export type SchemeName = keyof BrandData['colours'];
type BrandColour = keyof BrandData['colours']['light'];

/** Colours of every copy that a brand's own stand on: the same as in src/styles/_colours.scss. */
export const siteColours: Record<SchemeName, Record<'page' | 'panel', string>> = {
  light: { page: '#ffffff', panel: '#f1f3f5' },
  dark: { page: '#11161c', panel: '#1c242c' },
};

/** The two colours of the focus, on every copy and in both schemes. */
export const focusColours = { ring: '#ffdd00', text: '#0b0c0c' };

/** Two colours that meet on the site, and the contrast that they need (WCAG 2.2, 1.4.3 and 1.4.11). */
export interface Pairing {
  front: BrandColour;
  back: BrandColour | 'page' | 'panel';
  least: number;
  /** What the front one is. */
  what: string;
}

const text = { least: 4.5, what: 'text' };
const control = { least: 3, what: 'the shape of a control' };

/**
 * Every pairing with a colour of the brand. The focus is not among them: it is yellow with a black line, and one of the
 * two has at least 3:1 on any colour there is (tests/unit/brand/contrast.test.ts goes through them).
 */
export const pairings: Pairing[] = [
  { front: 'headerText', back: 'header', ...text },
  { front: 'link', back: 'page', ...text },
  { front: 'link', back: 'panel', ...text },
  { front: 'button', back: 'page', ...control },
  { front: 'buttonText', back: 'button', ...text },
];

import type { Brand } from './brand-schema.ts';

type Scheme = Brand['colours']['light'];

/**
 * The colours and font of a brand as custom properties, for the one style element that differs between brands. Only
 * colours (# and six digits) and names of fonts (letters, digits, spaces, hyphens) that passed the schema can get here,
 * so the text cannot hold anything else.
 */
export function brandStyle(brand: Brand): string {
  const { light, dark } = brand.colours;
  const font = brand.font ? `;--brand-font:${brand.font.map(quoteFontName).join(',')}` : '';
  return `:root{${customProperties(light)}${font}}@media (prefers-color-scheme:dark){:root{${customProperties(dark)}}}`;
}

function customProperties(scheme: Scheme): string {
  return Object.entries(scheme)
    .map(([name, colour]) => `--${toKebabCase(name)}:${colour}`)
    .join(';');
}

/** The last name is a keyword of CSS, which quotes would turn into the name of a font. */
function quoteFontName(name: string, index: number, names: string[]): string {
  return index === names.length - 1 ? name : `"${name}"`;
}

function toKebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

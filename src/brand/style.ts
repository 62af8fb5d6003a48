import type { Brand } from './schema.ts';

type Scheme = Brand['colours']['light'];

/**
 * The colours and font of a brand as custom properties, for the one style element that differs between brands. Only
 * colours (# and six digits) and names of fonts (letters, digits, spaces, hyphens) that passed the schema can get here,
 * so the text cannot hold anything else.
 */
export function brandStyle(brand: Brand): string {
  const { light, dark } = brand.colours;
  const font = brand.font ? `;--brand-font:${brand.font.map(quoted).join(',')}` : '';
  return `:root{${properties(light)}${font}}@media (prefers-color-scheme:dark){:root{${properties(dark)}}}`;
}

function properties(scheme: Scheme): string {
  return Object.entries(scheme)
    .map(([name, colour]) => `--${kebab(name)}:${colour}`)
    .join(';');
}

/** The last name is a keyword of CSS, which quotes would turn into the name of a font. */
function quoted(name: string, index: number, names: string[]): string {
  return index === names.length - 1 ? name : `"${name}"`;
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

import type { Brand } from './schema.ts';

type Scheme = Brand['colours']['light'];

/**
 * The colours of a brand as custom properties, for the one style element that differs between brands. Only colours
 * that passed the schema (# and six digits) can get here, so the text cannot hold anything but colours.
 */
export function brandStyle(brand: Brand): string {
  const { light, dark } = brand.colours;
  return `:root{${properties(light)}}@media (prefers-color-scheme:dark){:root{${properties(dark)}}}`;
}

function properties(scheme: Scheme): string {
  return Object.entries(scheme)
    .map(([name, colour]) => `--${kebab(name)}:${colour}`)
    .join(';');
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

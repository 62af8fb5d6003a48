import type { Brand } from './brand-schema.ts';
import { type ColourScheme, paletteOf } from './palette.ts';

/**
 * Returns the colours and font of a brand as custom properties, for the one style element that differs between brands. The
 * schema restricts colours to six hexadecimal digits and font names to letters, digits, spaces and hyphens, so no CSS can be
 * injected.
 */
export function brandStyle(brand: Brand): string {
  const font = brand.font ? `;--brand-font:${brand.font.map(quoteFontName).join(',')}` : '';
  return `:root{${customProperties(brand, 'light')}${font}}@media screen and (prefers-color-scheme:dark){:root{${customProperties(brand, 'dark')}}}`;
}

function customProperties({ colours }: Brand, scheme: ColourScheme): string {
  const own = colours[scheme];
  return Object.entries({ ...own, ...paletteOf(scheme, own) })
    .map(([name, colour]) => `--${toKebabCase(name)}:${colour}`)
    .join(';');
}

/** Quotes a font name, except the last: a generic family is a CSS keyword and must not be quoted. */
function quoteFontName(name: string, index: number, names: string[]): string {
  return index === names.length - 1 ? name : `"${name}"`;
}

function toKebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

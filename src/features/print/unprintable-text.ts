import path from 'node:path';
import type { Brand } from '../../brand/brand-schema.ts';
import { DiagnosticError } from '../../diagnostics/diagnostic-error.ts';

/** What the compiler says of each piece of text that the letters of our sheets lack. */
const missingGlyph = /the text `\\"(.+?)\\"` could not be displayed/g;

/** Returns the pieces of text for which an error of the compiler says that the font has no letters; none of another error. */
export function unprintablePieces(error: unknown): string[] {
  const text = error instanceof Error && 'code' in error ? String(error.code) : '';
  return [...new Set([...text.matchAll(missingGlyph)].flatMap(([, piece = '']) => piece))].filter(
    // An escape: what cannot be seen goes with the sign before it.
    (piece) => !piece.startsWith('\\'),
  );
}

/** A text of the pack has a sign that paper cannot show: an emoji, or letters of a script that the font of the sheets lacks. */
export class UnprintableText extends DiagnosticError {
  constructor({ folder, ...brand }: Brand, pieces: string[]) {
    const texts = textsOf(brand).filter((text) => pieces.some((piece) => text.includes(piece)));
    super({
      file: path.join(folder, 'brand.yaml'),
      message: `the font of the printed sheets has no ${pieces.map((piece) => `"${piece}"`).join(', ')}`,
      fix: `only letters and signs that can be printed${texts.length > 0 ? `, in ${texts.map((text) => `"${text}"`).join(', ')}` : ''}`,
    });
  }
}

/** Every text within a value. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null
    ? [...new Set(Object.values(value).flatMap(textsOf))]
    : [];
}

import type { RecalledTexts } from '../site/recalls.ts';

/** Spaces as they are written in files for readers. */
const spaces = /\u00A0|&nbsp;|&#160;|&#xa0;/gi;

/** Returns the recalled texts in a file. A number within a longer one is another number. */
export function findRecalled(
  file: string,
  recalled: readonly RecalledTexts[],
): { fact: string; date: string; text: string }[] {
  if (recalled.length === 0) return [];
  const plain = file.replaceAll(spaces, ' ');
  return recalled.flatMap(({ fact, date, texts }) =>
    texts.filter((text) => holds(plain, text)).map((text) => ({ fact, date, text })),
  );
}

function holds(plain: string, text: string): boolean {
  const escaped = text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\d@.\\w])${escaped}(?![\\d\\w])`).test(plain);
}

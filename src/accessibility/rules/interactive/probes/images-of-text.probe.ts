import { collapseWhitespace, isVisibleOnScreen, queryAll } from '../../../dom/element-queries.ts';
import { toResult } from '../../../dom/to-result.ts';
import type { ElementResult } from '../../../finding.ts';

/** Words of one text in a drawing from which on it is a sentence, and no label or name. */
const minSentenceWords = 5;
/** Words of all sentences from which on they are worth complaining of. */
const minTotalWords = 8;

/** Drawings of this site, shown by <img>, that hold sentences. */
export async function findImagesOfText(): Promise<ElementResult[]> {
  const found: ElementResult[] = [];
  for (const picture of queryAll<HTMLImageElement>('img')) {
    const url = new URL(picture.currentSrc || picture.src || '/', location.href);
    if (!/\.svg$/i.test(url.pathname) || url.origin !== location.origin || !isVisibleOnScreen(picture))
      continue;
    const words = await countSentenceWords(url.href);
    if (words >= minTotalWords)
      found.push(toResult({ element: picture, message: `the picture holds ${words} words in sentences` }));
  }
  return found;
}

async function countSentenceWords(address: string): Promise<number> {
  try {
    const source = await (await fetch(address)).text();
    const drawing = new DOMParser().parseFromString(source, 'image/svg+xml');
    const counts = [...drawing.querySelectorAll('text')].map(
      ({ textContent }) => collapseWhitespace(textContent ?? '').split(' ').length,
    );
    return counts.filter((count) => count >= minSentenceWords).reduce((sum, count) => sum + count, 0);
  } catch {
    // A page may forbid it, and a picture may be missing.
    return 0;
  }
}

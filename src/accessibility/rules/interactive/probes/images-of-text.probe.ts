import { collapseWhitespace, isVisibleOnScreen, queryAll } from '../../../dom/element-queries.ts';
import { toResult } from '../../../dom/to-result.ts';
import type { ElementResult } from '../../../finding.ts';

/** Minimum words of a text in an SVG to count as a sentence, not as a label. */
const minSentenceWords = 5;
/** Minimum words in sentences of an image to report it. */
const minTotalWords = 8;

/** Finds same-origin SVG images that hold sentences (WCAG 1.4.5). */
export async function findImagesOfText(): Promise<ElementResult[]> {
  const results: ElementResult[] = [];
  for (const image of queryAll<HTMLImageElement>('img')) {
    const url = new URL(image.currentSrc || image.src || '/', location.href);
    if (!/\.svg$/i.test(url.pathname) || url.origin !== location.origin || !isVisibleOnScreen(image))
      continue;
    const wordCount = await countSentenceWords(url.href);
    if (wordCount >= minTotalWords)
      results.push(
        toResult({ element: image, message: `the picture holds ${wordCount} words in sentences` }),
      );
  }
  return results;
}

async function countSentenceWords(url: string): Promise<number> {
  try {
    const source = await (await fetch(url)).text();
    const svg = new DOMParser().parseFromString(source, 'image/svg+xml');
    const counts = [...svg.querySelectorAll('text')].map(
      ({ textContent }) => collapseWhitespace(textContent ?? '').split(' ').length,
    );
    return counts.filter((count) => count >= minSentenceWords).reduce((sum, count) => sum + count, 0);
  } catch {
    // The Content Security Policy may block the request, and the image may be missing.
    return 0;
  }
}

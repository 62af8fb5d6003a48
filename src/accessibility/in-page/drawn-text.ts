import type { Found } from '../finding.ts';
import { all, isSeen, squeezed } from './elements.ts';
import { described } from './run.ts';

/** Words of one text in a drawing from which on it is a sentence, and no label or name. */
const sentence = 5;
/** Words of all sentences from which on they are worth complaining of. */
const least = 8;

/** Drawings of this site, shown by <img>, that hold sentences. */
export async function picturesOfText(): Promise<Found[]> {
  const found: Found[] = [];
  for (const picture of all<HTMLImageElement>('img')) {
    const url = new URL(picture.currentSrc || picture.src || '/', location.href);
    if (!/\.svg$/i.test(url.pathname) || url.origin !== location.origin || !isSeen(picture)) continue;
    const words = await wordsIn(url.href);
    if (words >= least)
      found.push(described({ element: picture, what: `the picture holds ${words} words in sentences` }));
  }
  return found;
}

async function wordsIn(address: string): Promise<number> {
  try {
    const source = await (await fetch(address)).text();
    const drawing = new DOMParser().parseFromString(source, 'image/svg+xml');
    const counts = [...drawing.querySelectorAll('text')].map(
      ({ textContent }) => squeezed(textContent ?? '').split(' ').length,
    );
    return counts.filter((count) => count >= sentence).reduce((sum, count) => sum + count, 0);
  } catch {
    // A page may forbid it, and a picture may be missing.
    return 0;
  }
}

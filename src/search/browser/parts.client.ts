import type { Parts } from '../small-index.ts';
import { stemsOf } from '../words.ts';

/** Which heading of a page is nearest to what was typed. */
export type PartFinder = (
  page: number,
  stems: Map<string, number>,
) => { title: string; anchor: string } | undefined;

/** Fetches the headings of all pages, the same whatever was typed. Until they are here, answers come without them. */
export function partFinder(address: string, whenHere: () => void): PartFinder {
  let parts: Parts = [];
  fetch(address)
    .then((answer) => answer.json())
    .then((headings: Parts) => {
      parts = headings;
      whenHere();
    })
    // Answers without headings are answers too.
    .catch(() => undefined);
  return (page, stems) => {
    const headings = parts[page] ?? [];
    const scores = headings.map((heading) => scoreOf(heading, stems));
    const best = scores.indexOf(Math.max(...scores, 0.01));
    const title = headings[best];
    return title ? { title, anchor: `#part-${best + 1}` } : undefined;
  };
}

function scoreOf(heading: string, stems: Map<string, number>): number {
  return stemsOf(heading).reduce((sum, stem) => sum + (stems.get(stem) ?? 0), 0);
}

import type { PageHeadings } from '../search-index.ts';
import { tokenizeAndStem } from '../tokenizer.ts';

/** Which heading of a page is nearest to what was typed. */
export type HeadingFinder = (
  page: number,
  stems: Map<string, number>,
) => { title: string; anchor: string } | undefined;

/** Fetches the headings of all pages, the same whatever was typed. Until they are here, answers come without them. */
export function createHeadingFinder(address: string, whenHere: () => void): HeadingFinder {
  let parts: PageHeadings = [];
  fetch(address)
    .then((answer) => answer.json())
    .then((headings: PageHeadings) => {
      parts = headings;
      whenHere();
    })
    // Answers without headings are answers too.
    .catch(() => undefined);
  return (page, stems) => {
    const headings = parts[page] ?? [];
    const scores = headings.map((heading) => headingScore(heading, stems));
    const best = scores.indexOf(Math.max(...scores, 0.01));
    const title = headings[best];
    return title ? { title, anchor: `#part-${best + 1}` } : undefined;
  };
}

function headingScore(heading: string, stems: Map<string, number>): number {
  return tokenizeAndStem(heading).reduce((sum, stem) => sum + (stems.get(stem) ?? 0), 0);
}

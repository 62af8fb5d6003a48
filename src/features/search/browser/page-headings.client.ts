import { tokenizeAndStem } from '../../../content/tokenizer.ts';
import type { PageHeadings } from '../search-index.ts';

/** Finds the heading of a page that best matches the query. */
export type HeadingFinder = (
  page: number,
  stems: Map<string, number>,
) => { title: string; anchor: string } | undefined;

/** Fetches the headings of all pages, the same for every query. Until they have loaded, results come without them. */
export function createHeadingFinder(address: string, onLoad: () => void): HeadingFinder {
  let headingsByPage: PageHeadings = [];
  fetch(address)
    .then((response) => response.json())
    .then((headings: PageHeadings) => {
      headingsByPage = headings;
      onLoad();
    })
    // Results are useful without headings.
    .catch(() => undefined);
  return (page, stems) => {
    const headings = headingsByPage[page] ?? [];
    const scores = headings.map((heading) => headingScore(heading, stems));
    const best = scores.indexOf(Math.max(...scores, 0.01));
    const title = headings[best];
    return title ? { title, anchor: `#part-${best + 1}` } : undefined;
  };
}

function headingScore(heading: string, stems: Map<string, number>): number {
  return tokenizeAndStem(heading).reduce((sum, stem) => sum + (stems.get(stem) ?? 0), 0);
}

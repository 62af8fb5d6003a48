import { tokenizeAndStem } from '../../../content/tokenizer.ts';
import type { PageDetails } from '../search-index.ts';

/** Returns the description of a page, and the heading that best matches the query. */
export type DetailFinder = (
  page: number,
  stems: Map<string, number>,
) => { description: string; heading?: { title: string; anchor: string } };

/** Fetches the details of all pages, the same for every query. Until they have loaded, results come without them. */
export function createDetailFinder(address: string, onLoad: () => void): DetailFinder {
  let detailsByPage: PageDetails = [];
  fetch(address)
    .then((response) => response.json())
    .then((details: PageDetails) => {
      detailsByPage = details;
      onLoad();
    })
    // Results are useful without details.
    .catch(() => undefined);
  return (page, stems) => {
    const [description = '', ...headings] = detailsByPage[page] ?? [];
    const scores = headings.map((heading) => headingScore(heading, stems));
    const best = scores.indexOf(Math.max(...scores, 0.01));
    const title = headings[best];
    return { description, ...(title && { heading: { title, anchor: `#part-${best + 1}` } }) };
  };
}

function headingScore(heading: string, stems: Map<string, number>): number {
  return tokenizeAndStem(heading).reduce((sum, stem) => sum + (stems.get(stem) ?? 0), 0);
}

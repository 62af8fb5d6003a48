import { type CheerioAPI, load } from 'cheerio';
import { componentRegistry } from '../../content/component-registry.ts';

/** What stands on every page, or leads elsewhere, and so says nothing about this one. */
export const excludedSelectors = [
  'script',
  'style',
  '.on-this-page',
  ...Object.values(componentRegistry).flatMap(({ excludedFromSearch = [] }) => excludedFromSearch),
];

/** A finished page, taken apart for the index. */
export interface ExtractedPage {
  /** Headings in the order of their anchors; empty where an anchor is missing. */
  headings: string[];
  /** The names on the cards of services, each once: those of the facts and those of the pack. */
  names: string[];
}

/** Takes a finished page apart: what readers see of it, with what facts and the pack have put there. */
export function extractPage(html: string): ExtractedPage {
  const $ = load(html);
  const cards = $('.prose .helpline h3').toArray();
  return { headings: extractHeadings($), names: [...new Set(cards.map((card) => $(card).text().trim()))] };
}

function extractHeadings($: CheerioAPI): string[] {
  const headings: string[] = [];
  for (const element of $('.prose [id^="part-"]').toArray()) {
    const place = Number($(element).attr('id')?.slice('part-'.length)) - 1;
    headings[place] = $(element).text().trim();
  }
  return Array.from(headings, (text) => text ?? '');
}

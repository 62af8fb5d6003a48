import { type CheerioAPI, load } from 'cheerio';
import { componentRegistry } from '../../content/component-registry.ts';

/** Content that is on every page or leads elsewhere, and so says nothing about this one. */
export const excludedSelectors = [
  'script',
  'style',
  '.toc',
  ...Object.values(componentRegistry).flatMap(({ excludedFromSearch = [] }) => excludedFromSearch),
];

/** The indexed content of a rendered page. */
export interface ExtractedPage {
  /** Headings in the order of their anchors; empty where an anchor is missing. */
  headings: string[];
  /** The unique numbers that can be called or texted, as they are dialled. */
  numbers: string[];
  /** The unique names on service cards, of the facts and of the pack. */
  names: string[];
}

/** Extracts what readers see of a rendered page, with the content of facts and pack. */
export function extractPage(html: string): ExtractedPage {
  // Astro's output is well formed: htmlparser2 reads it to the same tree as parse5, five times faster.
  const $ = load(html, { xml: { xmlMode: false } });
  const cards = $('.prose .helpline h3').toArray();
  const links = $('.prose a[href^="tel:"], .prose a[href^="sms:"]').toArray();
  const numbers = links.map((link) => ($(link).attr('href') ?? '').replace(/\D/g, ''));
  return {
    headings: extractHeadings($),
    numbers: [...new Set(numbers)],
    names: [...new Set(cards.map((card) => $(card).text().trim()))],
  };
}

function extractHeadings($: CheerioAPI): string[] {
  const headings: string[] = [];
  for (const element of $('.prose [id^="part-"]').toArray()) {
    const index = Number($(element).attr('id')?.slice('part-'.length)) - 1;
    headings[index] = $(element).text().trim();
  }
  return Array.from(headings, (text) => text ?? '');
}

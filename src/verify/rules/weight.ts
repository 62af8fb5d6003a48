import { brotliCompressSync, constants } from 'node:zlib';
import { problemIn } from '../built-site.ts';
import type { Rule } from './rule.ts';

/** The first ten packets of a connection, which a server sends without waiting for an answer. In bytes. */
export const firstFlight = 14_600;

/**
 * A whole page, with its style and script, arrives in the first flight after brotli. The best compression takes twenty
 * times as long as a quick one, so it is asked only about pages that the quick one leaves too heavy.
 */
export const weight: Rule = (site) =>
  site.pages.flatMap((page) => {
    if (quickly(page.html) <= firstFlight) return [];
    const bytes = brotliCompressSync(page.html).length;
    if (bytes <= firstFlight) return [];
    return [
      problemIn(page, {
        wrong: `the page weighs ${bytes} bytes after compression, more than ${firstFlight}`,
        instead: 'a shorter page, or two pages',
      }),
    ];
  });

function quickly(html: string): number {
  return brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length;
}

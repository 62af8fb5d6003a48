import { load } from 'cheerio';
import type { HtmlFile } from '../static-server.ts';

const ignoredAttributes = ['href', 'src', 'srcset', 'content', 'alt', 'width', 'height', 'style'];

/**
 * Returns the candidates that need a test of their own: pages that the reference site does not have, and pages whose main
 * content differs by more than names. A page is a near-duplicate when the elements of its `main`, with their attributes, are
 * the same in order and at most one word in fifty differs. Header, footer and colours are tested on a representative sample.
 */
export function distinctPages(reference: readonly HtmlFile[], candidates: readonly HtmlFile[]): HtmlFile[] {
  const referencePages = new Map(reference.map((page) => [page.file, page]));
  return candidates.filter((page) => {
    const referencePage = referencePages.get(page.file);
    return !referencePage || !isNearDuplicate(referencePage, page);
  });
}

/** Returns the first of these pages that is the same as this one but for names. */
export function nearDuplicateOf(page: HtmlFile, others: readonly HtmlFile[]): HtmlFile | undefined {
  return others.find((other) => isNearDuplicate(other, page));
}

function isNearDuplicate(first: HtmlFile, second: HtmlFile): boolean {
  const [a, b] = [fingerprint(first), fingerprint(second)];
  return a.shape === b.shape && wordDifference(a.words, b.words) <= a.words.length / 50;
}

interface Fingerprint {
  shape: string;
  words: string[];
}

/** Each page is compared with one of each other folder. */
const fingerprints = new WeakMap<HtmlFile, Fingerprint>();

function fingerprint(page: HtmlFile): Fingerprint {
  const known = fingerprints.get(page) ?? computeFingerprint(page);
  fingerprints.set(page, known);
  return known;
}

function computeFingerprint({ html }: HtmlFile): Fingerprint {
  // Both pages are read the same way, so htmlparser2 serves as well as parse5, which takes four times as long.
  const $ = load(html, { xml: { xmlMode: false } });
  $('script, style').remove();
  const rootSelector = $('main').length === 1 ? 'main' : 'body';
  const shape = $(`${rootSelector} *`)
    .toArray()
    .map(({ name, attribs }) => {
      const attributes = Object.entries(attribs).map(([key, value]) =>
        ignoredAttributes.includes(key) ? key : `${key}=${value}`,
      );
      return `${name} ${attributes.sort().join(' ')}`;
    })
    .join('\n');
  return { shape, words: $(rootSelector).text().split(/\s+/).filter(Boolean) };
}

/** Counts the words that one text has more often than the other, in the direction with more. */
function wordDifference(first: string[], second: string[]): number {
  const wordGroups = Map.groupBy(first, (word) => word);
  const remaining = new Map([...wordGroups].map(([word, { length }]) => [word, length]));
  const added = second.filter((word) => {
    const count = remaining.get(word) ?? 0;
    remaining.set(word, count - 1);
    return count <= 0;
  });
  return Math.max(
    added.length,
    [...remaining.values()].filter((count) => count > 0).reduce((sum, count) => sum + count, 0),
  );
}

import { load } from 'cheerio';
import type { HtmlFile } from '../static-server.ts';

const ignoredAttributes = ['href', 'src', 'srcset', 'content', 'alt', 'width', 'height', 'style'];

/**
 * The pages of a second brand that must be tested by themselves, beside the first brand's: those that the first does not
 * have, and those whose main parts differ by more than names. A page of the same address counts as the same when the
 * elements of its main part, with their attributes, come in the same order, and at most one word in fifty is another. What
 * is around the main part comes again on every page of a brand. It and the colours are tested with one page of each kind.
 */
export function distinctPages(first: readonly HtmlFile[], second: readonly HtmlFile[]): HtmlFile[] {
  const known = new Map(first.map((page) => [page.file, page]));
  return second.filter((page) => {
    const other = known.get(page.file);
    return !other || !isNearDuplicate(other, page);
  });
}

function isNearDuplicate(one: HtmlFile, other: HtmlFile): boolean {
  const [a, b] = [fingerprint(one), fingerprint(other)];
  return a.shape === b.shape && wordDifference(a.words, b.words) <= a.words.length / 50;
}

function fingerprint({ html }: HtmlFile): { shape: string; words: string[] } {
  const $ = load(html);
  $('script, style').remove();
  const part = $('main').length === 1 ? 'main' : 'body';
  const shape = $(`${part} *`)
    .toArray()
    .map(({ name, attribs }) => {
      const kept = Object.entries(attribs).map(([key, value]) =>
        ignoredAttributes.includes(key) ? key : `${key}=${value}`,
      );
      return `${name} ${kept.sort().join(' ')}`;
    })
    .join('\n');
  return { shape, words: $(part).text().split(/\s+/).filter(Boolean) };
}

/** How many words one text has more often than the other. */
function wordDifference(one: string[], other: string[]): number {
  const count = Map.groupBy(one, (word) => word);
  const left = new Map([...count].map(([word, { length }]) => [word, length]));
  const more = other.filter((word) => {
    const still = left.get(word) ?? 0;
    left.set(word, still - 1);
    return still <= 0;
  });
  return Math.max(
    more.length,
    [...left.values()].filter((still) => still > 0).reduce((sum, still) => sum + still, 0),
  );
}

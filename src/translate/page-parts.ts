import type { Page } from '../content/pages.ts';
import { pageText } from '../content/pages.ts';
import { hasWords } from '../content/translations/segments.ts';

/** One text of a page: a value of its frontmatter, or a block of its words. */
export interface PagePart {
  /** "title" or "changes.0.what" in the frontmatter; the number of the block, from 0, in the words. */
  key: string;
  text: string;
}

/** Between blocks, which Markdown separates by lines without words. */
const blockSeparator = /(\n{2,})/;

/** Returns the values of the frontmatter that readers see. */
export function frontmatterParts(page: Page): PagePart[] {
  const { title, shortTitle, description, also = [], changes } = page;
  return [
    { key: 'title', text: title },
    ...(shortTitle === undefined ? [] : [{ key: 'shortTitle', text: shortTitle }]),
    { key: 'description', text: description },
    ...also.map((text, index) => ({ key: `also.${index}`, text })),
    ...changes.map(({ what }, index) => ({ key: `changes.${index}.what`, text: what })),
  ];
}

/** Returns the blocks of a page that have words: paragraphs, lists, headings, and components with words in their attributes. */
export function blockParts(text: string): PagePart[] {
  return text
    .split(blockSeparator)
    .map((block, index) => ({ key: String(index / 2), text: block }))
    .filter(({ text: block }, index) => index % 2 === 0 && hasWords(block));
}

/** Returns every text of a page for its translator. */
export function pageParts(page: Page): PagePart[] {
  return [...frontmatterParts(page), ...blockParts(pageText(page))];
}

/** Returns the words of a page with translated blocks, by key, in the place of its own. */
export function replaceBlocks(text: string, translated: ReadonlyMap<string, string>): string {
  return text
    .split(blockSeparator)
    .map((block, index) => (index % 2 === 0 ? (translated.get(String(index / 2)) ?? block) : block))
    .join('');
}

import { all, closest, isSeen } from '../in-page/elements.ts';
import { once, type PageCheck } from './check.ts';

/** Words stand in the page, not in its style sheet. */
export const cssWords: PageCheck = {
  id: 'css-words',
  wcag: '1.3.1',
  mend: 'Write the words in the HTML.',
  in: once,
  find() {
    return all('body, body *').flatMap((element) => {
      if (!isSeen(element) || closest(element, '[aria-hidden="true"]')) return [];
      const words = ['::before', '::after'].map((part) => wordsIn(element, part)).find(Boolean);
      return words ? [{ element, what: `"${words}" stands in the style sheet only` }] : [];
    });
  },
};

function wordsIn(element: Element, part: string): string | undefined {
  const { content, display, visibility } = getComputedStyle(element, part);
  const text = /^"((?:[^"\\]|\\.)*)"$/.exec(content)?.[1];
  if (!text || display === 'none' || visibility === 'hidden' || !/\p{L}{2,}/u.test(text)) return undefined;
  const isLetter = !/\p{L}{2,}.*[ .:].*\p{L}|\p{L}{4,}/u.test(text);
  const fromAttribute = [...element.attributes].some(({ value }) => value !== '' && text.includes(value));
  return isLetter || fromAttribute || isIconFont(element, part) ? undefined : text;
}

function isIconFont(element: Element, part: string): boolean {
  return /icon|symbol|awesome|glyph/i.test(getComputedStyle(element, part).fontFamily);
}

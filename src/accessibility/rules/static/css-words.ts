import { closestInFlatTree, isVisibleOnScreen, queryAll } from '../../dom/element-queries.ts';
import { defaultSettingOnly, type StaticRule } from './static-rule.ts';

/** Words stand in the page, not in its style sheet. */
export const cssWords: StaticRule = {
  id: 'css-words',
  wcag: '1.3.1',
  fix: 'Write the words in the HTML.',
  settings: defaultSettingOnly,
  find() {
    return queryAll('body, body *').flatMap((element) => {
      if (!isVisibleOnScreen(element) || closestInFlatTree(element, '[aria-hidden="true"]')) return [];
      const words = ['::before', '::after'].map((part) => generatedText(element, part)).find(Boolean);
      return words ? [{ element, message: `"${words}" stands in the style sheet only` }] : [];
    });
  },
};

function generatedText(element: Element, part: string): string | undefined {
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

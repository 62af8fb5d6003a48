import { closestInFlatTree, isVisibleOnScreen, queryAll } from '../../dom/element-queries.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

export const cssWords: StaticRule = {
  id: 'css-words',
  description: 'No words in CSS: they cannot be read out, searched or translated reliably.',
  wcag: '1.3.1',
  fix: 'Write the words in the HTML.',
  settings: defaultSettingOnly,
  check(_, report) {
    report(
      queryAll('body, body *').flatMap((element) => {
        if (!isVisibleOnScreen(element) || closestInFlatTree(element, '[aria-hidden="true"]')) return [];
        const text = ['::before', '::after']
          .map((pseudoElement) => generatedText(element, pseudoElement))
          .find(Boolean);
        return text ? [{ element, message: `"${text}" stands in the style sheet only` }] : [];
      }),
    );
  },
};

function generatedText(element: Element, pseudoElement: string): string | undefined {
  const { content, display, visibility } = getComputedStyle(element, pseudoElement);
  const text = /^"((?:[^"\\]|\\.)*)"$/.exec(content)?.[1];
  if (!text || display === 'none' || visibility === 'hidden' || !/\p{L}{2,}/u.test(text)) return undefined;
  const isLetter = !/\p{L}{2,}.*[ .:].*\p{L}|\p{L}{4,}/u.test(text);
  const fromAttribute = [...element.attributes].some(({ value }) => value !== '' && text.includes(value));
  return isLetter || fromAttribute || isIconFont(element, pseudoElement) ? undefined : text;
}

function isIconFont(element: Element, pseudoElement: string): boolean {
  return /icon|symbol|awesome|glyph/i.test(getComputedStyle(element, pseudoElement).fontFamily);
}

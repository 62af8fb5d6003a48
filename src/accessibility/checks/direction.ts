import { isSeen, ownText, textElements } from '../in-page/elements.ts';
import { once, type PageCheck } from './check.ts';

/** Text runs in the direction of its script. */
export const direction: PageCheck = {
  id: 'direction',
  wcag: '1.3.2',
  mend: 'Write dir="rtl" for Arabic, Hebrew and their like, and no dir for others.',
  in: once,
  find() {
    return textElements()
      .filter(isSeen)
      .flatMap((element) => {
        const text = ownText(element);
        const letters = text.match(/\p{L}/gu)?.length ?? 0;
        const fromRight =
          text.match(/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu)?.length ?? 0;
        if (letters < 8) return [];
        const wanted = fromRight > letters / 2 ? 'rtl' : 'ltr';
        if (getComputedStyle(element).direction === wanted || element.closest('bdi, [dir="auto"]')) return [];
        return [
          {
            element,
            what: `the text runs ${wanted === 'rtl' ? 'left to right' : 'right to left'}, against its script`,
          },
        ];
      });
  },
};

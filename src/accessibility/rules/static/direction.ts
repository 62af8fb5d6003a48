import { isVisibleOnScreen, ownText, textElements } from '../../dom/element-queries.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

export const direction: StaticRule = {
  id: 'direction',
  description:
    'No text that runs against the direction of its script: its words and punctuation would be out of order.',
  wcag: '1.3.2',
  fix: 'Write dir="rtl" for Arabic, Hebrew and their like, and no dir for others.',
  settings: defaultSettingOnly,
  check(_, report) {
    report(
      textElements()
        .filter(isVisibleOnScreen)
        .flatMap((element) => {
          const text = ownText(element);
          const letters = text.match(/\p{L}/gu)?.length ?? 0;
          const fromRight =
            text.match(/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu)?.length ??
            0;
          if (letters < 8) return [];
          const expected = fromRight > letters / 2 ? 'rtl' : 'ltr';
          if (getComputedStyle(element).direction === expected || element.closest('bdi, [dir="auto"]'))
            return [];
          return [
            {
              element,
              message: `the text runs ${expected === 'rtl' ? 'left to right' : 'right to left'}, against its script`,
            },
          ];
        }),
    );
  },
};

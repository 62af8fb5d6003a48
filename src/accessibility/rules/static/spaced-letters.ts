import { isVisibleOnScreen, ownText, textElements } from '../../dom/element-queries.ts';
import type { Violation } from '../../finding.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

export const spacedLetters: StaticRule = {
  id: 'spaced-letters',
  description:
    'No words or columns made with spaces: screen readers read single letters, or mix the columns.',
  wcag: '1.3.2',
  fix: 'Use letter-spacing for spaced words, and a table for columns.',
  settings: defaultSettingOnly,
  check(_, report) {
    report(
      textElements()
        .filter(isVisibleOnScreen)
        .flatMap((element): Violation[] => {
          if (/(^|\s)(\p{L} ){3,}\p{L}(\s|$)/u.test(ownText(element)))
            return [{ element, message: 'letters are parted by spaces' }];
          return usesSpacesAsColumns(element) ? [{ element, message: 'columns are made of spaces' }] : [];
        }),
    );
  },
};

function usesSpacesAsColumns(element: Element): boolean {
  if (element.closest('code, samp, kbd, [role="img"]')) return false;
  const lines = (element.textContent ?? '')
    .split('\n')
    .filter((line) => /\p{L}\S*(?: {3,}|\u00a0{3,}|\t+)\S.*\S/u.test(line.trim()));
  const keepsSpaces =
    /pre/.test(getComputedStyle(element).whiteSpace) || /\u00a0{3,}/.test(element.textContent ?? '');
  return keepsSpaces && lines.length >= 2 && element.querySelector('code') === null;
}

import { isSeen, ownText, textElements } from '../in-page/elements.ts';
import { type Complaint, once, type PageCheck } from './check.ts';

/** Words are words, and columns are not made of spaces. */
export const spacedLetters: PageCheck = {
  id: 'spaced-letters',
  wcag: '1.3.2',
  mend: 'Use letter-spacing for spaced words, and a table for columns.',
  in: once,
  find() {
    return textElements()
      .filter(isSeen)
      .flatMap((element): Complaint[] => {
        if (/(^|\s)(\p{L} ){3,}\p{L}(\s|$)/u.test(ownText(element)))
          return [{ element, what: 'letters are parted by spaces' }];
        return isColumns(element) ? [{ element, what: 'columns are made of spaces' }] : [];
      });
  },
};

function isColumns(element: Element): boolean {
  if (element.closest('code, samp, kbd, [role="img"]')) return false;
  const lines = (element.textContent ?? '')
    .split('\n')
    .filter((line) => /\p{L}\S*(?: {3,}|\u00a0{3,}|\t+)\S.*\S/u.test(line.trim()));
  const keepsSpaces =
    /pre/.test(getComputedStyle(element).whiteSpace) || /\u00a0{3,}/.test(element.textContent ?? '');
  return keepsSpaces && lines.length >= 2 && element.querySelector('code') === null;
}

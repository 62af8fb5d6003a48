import { all, isSeen } from '../in-page/elements.ts';
import { listens } from '../in-page/listeners.ts';
import { controls } from '../in-page/names.ts';
import { once, type PageCheck } from './check.ts';

/** What can be pressed by pointer and by key says what it is. */
export const rolelessControls: PageCheck = {
  id: 'roleless-controls',
  wcag: '4.1.2',
  mend: 'Use a <button>, or give it the role of what it is, with its state.',
  in: once,
  find() {
    return all('[tabindex]:not([role])')
      .filter(
        (element) =>
          element.tabIndex >= 0 &&
          isSeen(element) &&
          /^(div|span|li|p|td|img|svg|i|b)$/.test(element.localName) &&
          listens(element, 'click') &&
          listens(element, 'keydown', 'keyup', 'keypress') &&
          element.querySelector(controls) === null,
      )
      .map((element) => ({ element, what: 'it can be pressed, and no screen reader says what it is' }));
  },
};

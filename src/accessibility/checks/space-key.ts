import { all, isSeen } from '../in-page/elements.ts';
import { hearsKeys } from '../in-page/listeners.ts';
import { isDisabled } from '../in-page/names.ts';
import { once, type PageCheck } from './check.ts';

/** What says that it is a button hears the keys that a button hears. */
export const spaceKey: PageCheck = {
  id: 'space-key',
  wcag: '2.1.1',
  mend: 'Use a <button>: it hears Enter and Space by itself.',
  in: once,
  find() {
    return all(
      '[role="button"], [role="checkbox"], [role="switch"], [role="radio"], [role="tab"], [role="menuitem"], [role="option"]',
    )
      .filter(
        (each) =>
          !each.matches('button, input, summary, select') &&
          isSeen(each) &&
          !isDisabled(each) &&
          !hearsKeys(each),
      )
      .map((element) => ({ element, what: `a ${element.getAttribute('role')} hears no key` }));
  },
};

import { all, closest, isSeen, isSpoken } from '../in-page/elements.ts';
import { isDisabled } from '../in-page/names.ts';
import { once, type PageCheck } from './check.ts';

const composite =
  '[role="tablist"], [role="menu"], [role="menubar"], [role="toolbar"], [role="radiogroup"], [role="listbox"], [role="tree"], [role="grid"], [role="treegrid"], [role="group"], [role="combobox"], [role="spinbutton"]';

/** A control that can be seen has not been taken out of the order of the keyboard. */
export const keyboardRemoved: PageCheck = {
  id: 'keyboard-removed',
  wcag: '2.1.1',
  mend: 'Leave tabindex="-1" out.',
  in: once,
  find() {
    return all<HTMLAnchorElement>(
      'a[href][tabindex^="-"], button[tabindex^="-"], input[tabindex^="-"], select[tabindex^="-"], textarea[tabindex^="-"], summary[tabindex^="-"]',
    )
      .filter(
        (each) =>
          isSeen(each) && isSpoken(each) && !isDisabled(each) && !closest(each, composite) && !hasTwin(each),
      )
      .map((element) => ({ element, what: 'a keyboard cannot reach the control' }));
  },
};

/** Another link to the same place that a keyboard reaches, or a button that belongs to a field. */
function hasTwin(element: HTMLAnchorElement): boolean {
  if (element.matches('button'))
    return (
      element.parentElement?.querySelector('[role="combobox"], input[list], input[type="number"]') !== null
    );
  return (
    element.matches('a') &&
    all<HTMLAnchorElement>('a[href]').some(
      (other) => other !== element && other.href === element.href && other.tabIndex >= 0,
    )
  );
}

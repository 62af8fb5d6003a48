import { all, closest, isSeen, isSpoken } from '../in-page/elements.ts';
import { isDisabled } from '../in-page/names.ts';
import { type Complaint, once, type PageCheck } from './check.ts';

const composite =
  '[role="tablist"], [role="menu"], [role="menubar"], [role="toolbar"], [role="radiogroup"], [role="listbox"], [role="tree"], [role="grid"], [role="treegrid"], [role="group"], [role="combobox"], [role="spinbutton"]';

/** A control that can be seen has not been taken out of the order of the keyboard. */
export const keyboardRemoved: PageCheck = {
  id: 'keyboard-removed',
  wcag: '2.1.1',
  mend: 'Leave tabindex="-1" out, and hide a field from the eye only: opacity: 0 for display: none.',
  in: once,
  find() {
    return [...takenOut(), ...hiddenChoices()];
  },
};

function takenOut(): Complaint[] {
  return all<HTMLAnchorElement>(
    'a[href][tabindex^="-"], button[tabindex^="-"], input[tabindex^="-"], select[tabindex^="-"], textarea[tabindex^="-"], summary[tabindex^="-"]',
  )
    .filter(
      (each) =>
        isSeen(each) && isSpoken(each) && !isDisabled(each) && !closest(each, composite) && !hasTwin(each),
    )
    .map((element) => ({ element, what: 'a keyboard cannot reach the control' }));
}

/** Boxes to tick that are not drawn at all, so that only a pointer can choose, by the label. */
function hiddenChoices(): Complaint[] {
  return all<HTMLInputElement>('input[type="checkbox"], input[type="radio"]')
    .filter((each) => !each.disabled && !each.checkVisibility({ visibilityProperty: true }))
    .flatMap((each) => [...(each.labels ?? [])])
    .filter(
      (label) => isSeen(label) && label.tabIndex < 0 && !label.querySelector('[tabindex], a[href], button'),
    )
    .map((element) => ({
      element,
      what: 'the label can be pressed, and a keyboard cannot reach what it belongs to',
    }));
}

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

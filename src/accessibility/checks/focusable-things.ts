import { all, isRendered, isSpoken, textOf } from '../in-page/elements.ts';
import { canScroll } from '../in-page/layout.ts';
import { listens } from '../in-page/listeners.ts';
import { isDisabled, roleOf } from '../in-page/names.ts';
import { once, type PageCheck } from './check.ts';

/** The keyboard stops only at what a reader can operate or scroll. */
export const focusableThings: PageCheck = {
  id: 'focusable-things',
  wcag: '2.4.3',
  mend: 'Leave tabindex="0" out where there is nothing to operate.',
  in: once,
  find() {
    return all('[tabindex]')
      .filter((element) => element.tabIndex >= 0 && isRendered(element) && !isDisabled(element))
      .filter((element) => !isOperable(element) && !canScroll(element))
      .map((element) => ({ element, what: 'the keyboard stops at something that cannot be operated' }));
  },
};

function isOperable(element: HTMLElement): boolean {
  if (
    element.matches(
      'a[href], button, input, select, textarea, summary, iframe, audio, video, [contenteditable]',
    )
  )
    return true;
  const role = roleOf(element);
  if (
    /^(region|group|tabpanel|application|grid|listbox|tree|treegrid|menu|toolbar|dialog|radiogroup)$/.test(
      role,
    )
  )
    return true;
  if (
    element.hasAttribute('role') &&
    !/^(none|presentation|heading|listitem|img|paragraph|generic|note)$/.test(role)
  )
    return true;
  return (
    listens(element, 'click', 'keydown', 'keyup', 'focus', 'focusin', 'mousedown', 'pointerdown') ||
    hasTooltip(element)
  );
}

function hasTooltip(element: Element): boolean {
  return (
    element.hasAttribute('aria-describedby') ||
    (isSpoken(element) && element.querySelector('[role="tooltip"]') !== null && textOf(element) !== '')
  );
}

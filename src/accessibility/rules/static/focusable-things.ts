import { isDisabled } from '../../dom/accessible-name.ts';
import { isRendered, isVisibleToScreenReaders, normalizedText, queryAll } from '../../dom/element-queries.ts';
import { hasEventListener } from '../../dom/event-listeners.ts';
import { isScrollContainer } from '../../dom/layout.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

export const focusableThings: StaticRule = {
  id: 'focusable-things',
  description:
    'No tab stop at something that can neither be operated nor scrolled: keyboard users would press Tab in vain.',
  wcag: '2.4.3',
  fix: 'Leave tabindex="0" out where there is nothing to operate.',
  settings: defaultSettingOnly,
  check(_, report) {
    report(
      queryAll('[tabindex]')
        .filter((element) => element.tabIndex >= 0 && isRendered(element) && !isDisabled(element))
        .filter((element) => !isOperable(element) && !isScrollContainer(element))
        .map((element) => ({ element, message: 'the keyboard stops at something that cannot be operated' })),
    );
  },
};

function isOperable(element: HTMLElement): boolean {
  if (
    element.matches(
      'a[href], button, input, select, textarea, summary, dialog, iframe, audio, video, [contenteditable]',
    )
  )
    return true;
  const [role = ''] = element.getAttribute('role')?.trim().split(/\s+/) ?? [];
  if (role !== '' && !/^(none|presentation|heading|listitem|img|paragraph|generic|note)$/.test(role))
    return true;
  return (
    hasEventListener(element, 'click', 'keydown', 'keyup', 'focus', 'focusin', 'mousedown', 'pointerdown') ||
    hasTooltip(element)
  );
}

function hasTooltip(element: Element): boolean {
  return (
    element.hasAttribute('aria-describedby') ||
    (isVisibleToScreenReaders(element) &&
      element.querySelector('[role="tooltip"]') !== null &&
      normalizedText(element) !== '')
  );
}

import { interactiveSelector } from '../../dom/accessible-name.ts';
import { isVisibleOnScreen, queryAll } from '../../dom/element-queries.ts';
import { hasEventListener } from '../../dom/event-listeners.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

export const rolelessControls: StaticRule = {
  id: 'roleless-controls',
  description:
    'Nothing that can be pressed by pointer and key without a role: a screen reader could not say what it is.',
  wcag: '4.1.2',
  fix: 'Use a <button>, or give it the role of what it is, with its state.',
  settings: defaultSettingOnly,
  check(_, report) {
    report(
      queryAll('[tabindex]:not([role])')
        .filter(
          (element) =>
            element.tabIndex >= 0 &&
            isVisibleOnScreen(element) &&
            /^(div|span|li|p|td|img|svg|i|b)$/.test(element.localName) &&
            hasEventListener(element, 'click') &&
            hasEventListener(element, 'keydown', 'keyup', 'keypress') &&
            element.querySelector(interactiveSelector) === null,
        )
        .map((element) => ({ element, message: 'it can be pressed, and no screen reader says what it is' })),
    );
  },
};

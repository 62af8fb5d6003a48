import { isDisabled } from '../../dom/accessible-name.ts';
import { isVisibleOnScreen, queryAll } from '../../dom/element-queries.ts';
import { hasKeyListener } from '../../dom/event-listeners.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

export const spaceKey: StaticRule = {
  id: 'space-key',
  description: 'No button role that ignores the Space key: keyboard users expect both Enter and Space.',
  wcag: '2.1.1',
  fix: 'Use a <button>: it hears Enter and Space by itself.',
  settings: defaultSettingOnly,
  check(_, report) {
    report(
      queryAll(
        '[role="button"], [role="checkbox"], [role="switch"], [role="radio"], [role="tab"], [role="menuitem"], [role="option"]',
      )
        .filter(
          (element) =>
            !element.matches('button, input, summary, select') &&
            isVisibleOnScreen(element) &&
            !isDisabled(element) &&
            !hasKeyListener(element),
        )
        .map((element) => ({ element, message: `a ${element.getAttribute('role')} hears no key` })),
    );
  },
};

import { isVisibleOnScreen, queryAll } from '../../dom/element-queries.ts';
import type { StaticRule } from '../static-rule.ts';

export const stickyRoom: StaticRule = {
  id: 'sticky-room',
  description: 'No fixed parts that cover most of the screen at 400% zoom: no room would be left to read.',
  wcag: '1.4.10',
  fix: 'Let what is fixed or sticky scroll away on a low screen: @media (min-height: 30em).',
  settings: ['zoomed'],
  check(_, report) {
    const height = document.documentElement.clientHeight;
    const stuck = queryAll('body *').filter(
      (each) =>
        /^(fixed|sticky)$/.test(getComputedStyle(each).position) &&
        isVisibleOnScreen(each) &&
        !each.closest('dialog, [role="dialog"]'),
    );
    const covers = (each: Element) => {
      const { top, bottom, width } = each.getBoundingClientRect();
      const isStuck =
        getComputedStyle(each).position === 'fixed' ||
        getComputedStyle(each).top !== 'auto' ||
        getComputedStyle(each).bottom !== 'auto';
      return isStuck && width > 160 ? Math.min(bottom - top, height) : 0;
    };
    const sum = stuck.reduce((total, each) => total + covers(each), 0);
    const [element] = stuck.toSorted((a, b) => covers(b) - covers(a));
    if (!element || sum <= height / 2) return;
    report({ element, message: `what stays on screen takes ${Math.round(sum)} of ${height} px` });
  },
};

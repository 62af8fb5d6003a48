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
      (candidate) =>
        /^(fixed|sticky)$/.test(getComputedStyle(candidate).position) &&
        isVisibleOnScreen(candidate) &&
        !candidate.closest('dialog, [role="dialog"]'),
    );
    const coveredHeight = (candidate: Element) => {
      const { top, bottom, width } = candidate.getBoundingClientRect();
      const isStuck =
        getComputedStyle(candidate).position === 'fixed' ||
        getComputedStyle(candidate).top !== 'auto' ||
        getComputedStyle(candidate).bottom !== 'auto';
      return isStuck && width > 160 ? Math.min(bottom - top, height) : 0;
    };
    const totalHeight = stuck.reduce((total, candidate) => total + coveredHeight(candidate), 0);
    const [element] = stuck.toSorted((a, b) => coveredHeight(b) - coveredHeight(a));
    if (!element || totalHeight <= height / 2) return;
    report({ element, message: `what stays on screen takes ${Math.round(totalHeight)} of ${height} px` });
  },
};

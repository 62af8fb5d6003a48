import { accessibleName } from '../../dom/accessible-name.ts';
import { isVisibleToScreenReaders, queryAll } from '../../dom/element-queries.ts';
import type { Violation } from '../../finding.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

export const headings: StaticRule = {
  id: 'headings',
  description: 'No empty or repeated heading and no skipped level: the outline of the page would be wrong.',
  wcag: '1.3.1',
  fix: 'Use the level that follows from the heading above it, and give it words.',
  settings: defaultSettingOnly,
  check(_, report) {
    const headings = queryAll('h1, h2, h3, h4, h5, h6, [role="heading"]').filter(isVisibleToScreenReaders);
    let previousLevel = 0;
    const jumps = headings.flatMap((element): Violation[] => {
      const level = headingLevel(element);
      const jump = previousLevel > 0 && level > previousLevel + 1;
      const message = `a heading of level ${level} follows one of level ${previousLevel}`;
      previousLevel = level;
      return jump ? [{ element, message }] : [];
    });
    const empty = headings.filter((heading) => !/[\p{L}\p{N}]/u.test(accessibleName(heading)));
    report([...jumps, ...empty.map((element) => ({ element, message: 'the heading has no words' }))]);
  },
};

function headingLevel(element: Element): number {
  return Number(element.getAttribute('aria-level') ?? /^h([1-6])$/.exec(element.localName)?.[1] ?? 2);
}

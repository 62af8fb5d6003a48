import { isVisibleToScreenReaders, queryAll } from '../../dom/element-queries.ts';
import type { Violation } from '../../finding.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

export const frames: StaticRule = {
  id: 'frames',
  description:
    'No frame without a title that says what is in it: screen reader users could not decide whether to enter.',
  wcag: '4.1.2',
  fix: 'Write in the title of the frame what it holds, like title="Map of police stations".',
  settings: defaultSettingOnly,
  check(_, report) {
    report(
      queryAll('iframe, frame, object, embed')
        .filter(isVisibleToScreenReaders)
        .flatMap((element): Violation[] => {
          const name = (element.title || element.getAttribute('aria-label') || '').trim();
          const isFrame = element.matches('iframe, frame');
          if (
            isFrame &&
            element.getAttribute('tabindex') === '-1' &&
            element.getBoundingClientRect().width < 2
          )
            return [];
          if (!name && !element.textContent?.trim()) return [{ element, message: 'the frame has no title' }];
          const says =
            !/^(i?frame|untitled|title|embed(ded)?( content)?|content|page|widget|external( content)?|.*\.(html?|php))( \d+)?$/i.test(
              name,
            );
          return says ? [] : [{ element, message: `"${name}" does not say what the frame holds` }];
        }),
    );
  },
};

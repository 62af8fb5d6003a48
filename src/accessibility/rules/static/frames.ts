import { isVisibleToScreenReaders, queryAll } from '../../dom/element-queries.ts';
import { defaultSettingOnly, type StaticRule, type Violation } from './static-rule.ts';

/** The title of a frame says what is in it. */
export const frames: StaticRule = {
  id: 'frames',
  wcag: '4.1.2',
  fix: 'Write in the title of the frame what it holds, like title="Map of police stations".',
  settings: defaultSettingOnly,
  find() {
    return queryAll('iframe, frame, object, embed')
      .filter(isVisibleToScreenReaders)
      .flatMap((element): Violation[] => {
        const name = (element.title || element.getAttribute('aria-label') || '').trim();
        const isFrame = element.matches('iframe, frame');
        if (isFrame && element.getAttribute('tabindex') === '-1' && element.getBoundingClientRect().width < 2)
          return [];
        if (!name && !element.textContent?.trim()) return [{ element, message: 'the frame has no title' }];
        const says =
          !/^(i?frame|untitled|title|embed(ded)?( content)?|content|page|widget|external( content)?|.*\.(html?|php))( \d+)?$/i.test(
            name,
          );
        return says ? [] : [{ element, message: `"${name}" does not say what the frame holds` }];
      });
  },
};

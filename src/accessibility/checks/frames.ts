import { all, isSpoken } from '../in-page/elements.ts';
import { type Complaint, once, type PageCheck } from './check.ts';

/** The title of a frame says what is in it. */
export const frames: PageCheck = {
  id: 'frames',
  wcag: '4.1.2',
  mend: 'Write in the title of the frame what it holds, like title="Map of police stations".',
  in: once,
  find() {
    return all('iframe, frame, object, embed')
      .filter(isSpoken)
      .flatMap((element): Complaint[] => {
        const name = (element.title || element.getAttribute('aria-label') || '').trim();
        const isFrame = element.matches('iframe, frame');
        if (isFrame && element.getAttribute('tabindex') === '-1' && element.getBoundingClientRect().width < 2)
          return [];
        if (!name && !element.textContent?.trim()) return [{ element, what: 'the frame has no title' }];
        const says =
          !/^(i?frame|untitled|title|embed(ded)?( content)?|content|page|widget|external( content)?|.*\.(html?|php))( \d+)?$/i.test(
            name,
          );
        return says ? [] : [{ element, what: `"${name}" does not say what the frame holds` }];
      });
  },
};

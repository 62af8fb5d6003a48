import { all, isSeen, textElements } from '../in-page/elements.ts';
import { isDisabled } from '../in-page/names.ts';
import { inState, type State } from '../in-page/states.ts';
import { paleTexts } from '../in-page/text-contrast.ts';
import { type Complaint, everyColour, type PageCheck } from './check.ts';

const states: State[] = ['hover', 'focus', 'active', 'visited'];
const operated = 'a, button, summary, input, select, textarea, label, [role], [tabindex], li, tr, td';

/** Text stands out while the pointer or the focus is on it, while it is pressed, and after a visit. */
export const stateContrast: PageCheck = {
  id: 'state-contrast',
  wcag: '1.4.3',
  mend: 'Choose colours for :hover, :focus, :active and :visited that text stands out from, 4.5:1.',
  in: everyColour,
  find() {
    const before = new Set(paleTexts().map(({ element }) => element));
    const elements = all(operated).filter((each) => isSeen(each) && !isDisabled(each));
    return states.flatMap((state) => {
      const inIt = state === 'visited' ? elements.filter((each) => each.matches('a[href]')) : elements;
      const within = new Set(inIt.flatMap((each) => [each, ...each.querySelectorAll('*')]));
      const changed = (): Complaint[] =>
        paleTexts(
          textElements().filter((text) => !before.has(text) && within.has(text)),
          ` (${state})`,
        );
      return inState(state, inIt, changed);
    });
  },
};

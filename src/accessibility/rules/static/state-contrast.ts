import { isDisabled } from '../../dom/accessible-name.ts';
import { findLowContrastTexts } from '../../dom/backdrop-contrast.ts';
import { isVisibleOnScreen, queryAll, textElements } from '../../dom/element-queries.ts';
import { type PseudoClass, withPseudoClass } from '../../dom/pseudo-classes.ts';
import type { Violation } from '../../finding.ts';
import { allColourSettings } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

const states: PseudoClass[] = ['hover', 'focus', 'active', 'visited'];
const interactiveElements =
  'a, button, summary, input, select, textarea, label, [role], [tabindex], li, tr, td';

export const stateContrast: StaticRule = {
  id: 'state-contrast',
  description:
    'No text below its contrast while hovered, focused, pressed or visited: it must stay readable then too.',
  wcag: '1.4.3',
  fix: 'Choose colours for :hover, :focus, :active and :visited that text stands out from, 4.5:1.',
  settings: allColourSettings,
  check(_, report) {
    const before = new Set(findLowContrastTexts().map(({ element }) => element));
    const elements = queryAll(interactiveElements).filter(
      (each) => isVisibleOnScreen(each) && !isDisabled(each),
    );
    report(
      states.flatMap((state) => {
        const inIt = state === 'visited' ? elements.filter((each) => each.matches('a[href]')) : elements;
        const within = new Set(inIt.flatMap((each) => [each, ...each.querySelectorAll('*')]));
        const changed = (): Violation[] =>
          findLowContrastTexts(
            textElements().filter((text) => !before.has(text) && within.has(text)),
            ` (${state})`,
          );
        return withPseudoClass(state, inIt, changed);
      }),
    );
  },
};

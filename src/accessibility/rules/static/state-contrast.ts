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
    const alreadyReported = new Set(findLowContrastTexts().map(({ element }) => element));
    const elements = queryAll(interactiveElements).filter(
      (element) => isVisibleOnScreen(element) && !isDisabled(element),
    );
    report(
      states.flatMap((state) => {
        const affected =
          state === 'visited' ? elements.filter((element) => element.matches('a[href]')) : elements;
        const affectedElements = new Set(
          affected.flatMap((element) => [element, ...element.querySelectorAll('*')]),
        );
        const changed = (): Violation[] =>
          findLowContrastTexts(
            textElements().filter((text) => !alreadyReported.has(text) && affectedElements.has(text)),
            ` (${state})`,
          );
        return withPseudoClass(state, affected, changed);
      }),
    );
  },
};

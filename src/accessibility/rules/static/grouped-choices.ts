import { accessibleName } from '../../dom/accessible-name.ts';
import { isVisibleToScreenReaders, queryAll } from '../../dom/element-queries.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

export const groupedChoices: StaticRule = {
  id: 'grouped-choices',
  description:
    'No radio buttons or checkboxes that belong together without a named group: each would lack its question.',
  wcag: '1.3.1',
  fix: 'Put the choices into a <fieldset> with a <legend> that says the question.',
  settings: defaultSettingOnly,
  check(_, report) {
    // A switch needs no group.
    const choices = queryAll<HTMLInputElement>(
      'input[type="radio"], input[type="checkbox"]:not([role="switch"])',
    ).filter(isVisibleToScreenReaders);
    const sets = Map.groupBy(
      choices.filter(({ name, type }) => type === 'radio' || name),
      ({ name, type, form }) => `${type} ${name} ${form?.id}`,
    );
    const related = [...sets.values(), ...siblingCheckboxes(choices)];
    report(
      [...new Map(related.map((set) => [set[0], set])).values()].flatMap((set) => {
        const [element] = set;
        if (!element || set.length < 2 || isInNamedGroup(element)) return [];
        return [{ element, message: `${set.length} choices belong together and no group says the question` }];
      }),
    );
  },
};

function isInNamedGroup(choice: Element): boolean {
  const group = choice.closest('fieldset, [role="group"], [role="radiogroup"]');
  if (!group) return Boolean(choice.closest('table'));
  return accessibleName(group) !== '';
}

/** Three or more checkboxes in one list or block that do not share a name attribute. */
function siblingCheckboxes(choices: HTMLInputElement[]): HTMLInputElement[][] {
  const boxes = choices.filter(({ type }) => type === 'checkbox');
  const blocks = Map.groupBy(boxes, (box) => box.closest('li, p, div, label')?.parentElement);
  return [...blocks.values()].filter(({ length }) => length >= 3);
}

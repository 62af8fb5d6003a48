import { formFields } from '../../dom/accessible-name.ts';
import { isVisibleOnScreen, ownText, queryAll } from '../../dom/element-queries.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

const textInputTypes = /^(text|email|tel|url|number|password|date|time|month|week|datetime-local|textarea)$/;

export const visibleLabel: StaticRule = {
  id: 'visible-label',
  description: 'No field that only speech can name: who sees it must also see what to write into it.',
  wcag: '3.3.2',
  fix: 'Write a <label> that can be seen.',
  settings: defaultSettingOnly,
  check(_, report) {
    report(
      formFields()
        .filter(
          (field) =>
            textInputTypes.test(field.type) &&
            isVisibleOnScreen(field) &&
            field.hasAttribute('aria-label') &&
            !isSearchField(field) &&
            (!field.placeholder || hasSiblingFields(field)) &&
            !hasNearbyText(field),
        )
        .map((element) => ({ element, message: 'nothing that can be seen says what to write here' })),
    );
  },
};

/** A lone field with a placeholder and a button is understood. In a form of several, the words of those filled are gone. */
function hasSiblingFields(field: HTMLInputElement): boolean {
  const others = formFields().filter(({ form, type }) => form === field.form && textInputTypes.test(type));
  return field.form !== null && others.length > 1;
}

/** A search box is known by its button. */
function isSearchField(field: Element): boolean {
  const words = `${field.getAttribute('aria-label')} ${field.getAttribute('name')} ${field.id}`;
  return field.closest('[role="search"], search') !== null || /search|find|chwil/i.test(words);
}

/** Words right before it, or in the boxes around it, other than those of buttons: in a cell of a table its heads. */
function hasNearbyText(field: Element): boolean {
  if (field.closest('td, [role="gridcell"], [role="cell"]')) return true;
  const group = field.closest('fieldset');
  if (group && queryAll('legend', group).some(isVisibleOnScreen)) return true;
  const [box, outer] = [field.parentElement, field.parentElement?.parentElement];
  const around = [box, outer].filter((each) => each && !each.matches('main, body, form'));
  const near = around.flatMap((each) => [each, ...queryAll('*', each ?? undefined)]);
  return [box, field.previousElementSibling, ...near].some(
    (each) =>
      each &&
      !each.closest('button, select, option, textarea') &&
      isVisibleOnScreen(each) &&
      ownText(each) !== '',
  );
}

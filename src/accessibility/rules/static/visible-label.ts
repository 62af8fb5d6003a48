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

/** A placeholder is enough for a single field with a button. With several fields, it is lost in those already filled. */
function hasSiblingFields(field: HTMLInputElement): boolean {
  const others = formFields().filter(({ form, type }) => form === field.form && textInputTypes.test(type));
  return field.form !== null && others.length > 1;
}

/** A search box is identified by its button. */
function isSearchField(field: Element): boolean {
  const identifiers = `${field.getAttribute('aria-label')} ${field.getAttribute('name')} ${field.id}`;
  return field.closest('[role="search"], search') !== null || /search|find|chwil/i.test(identifiers);
}

/** Text before it or in the boxes around it, other than of buttons; in a table cell the headers. */
function hasNearbyText(field: Element): boolean {
  if (field.closest('td, [role="gridcell"], [role="cell"]')) return true;
  const group = field.closest('fieldset');
  if (group && queryAll('legend', group).some(isVisibleOnScreen)) return true;
  const [box, outer] = [field.parentElement, field.parentElement?.parentElement];
  const containers = [box, outer].filter((element) => element && !element.matches('main, body, form'));
  const candidates = containers.flatMap((element) => [element, ...queryAll('*', element ?? undefined)]);
  return [box, field.previousElementSibling, ...candidates].some(
    (element) =>
      element &&
      !element.closest('button, select, option, textarea') &&
      isVisibleOnScreen(element) &&
      ownText(element) !== '',
  );
}

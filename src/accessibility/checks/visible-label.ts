import { all, isSeen, ownText } from '../in-page/elements.ts';
import { fields } from '../in-page/names.ts';
import { once, type PageCheck } from './check.ts';

const typed = /^(text|email|tel|url|number|password|date|time|month|week|datetime-local|textarea)$/;

/** Who sees a field also sees what to write into it, not only who hears its name. */
export const visibleLabel: PageCheck = {
  id: 'visible-label',
  wcag: '3.3.2',
  mend: 'Write a <label> that can be seen.',
  in: once,
  find() {
    return fields()
      .filter(
        (field) =>
          typed.test(field.type) &&
          isSeen(field) &&
          field.hasAttribute('aria-label') &&
          !isForSearch(field) &&
          (!field.placeholder || isOneOfSeveral(field)) &&
          !hasWordsNear(field),
      )
      .map((element) => ({ element, what: 'nothing that can be seen says what to write here' }));
  },
};

/** A lone field with a placeholder and a button is understood. In a form of several, the words of those filled are gone. */
function isOneOfSeveral(field: HTMLInputElement): boolean {
  const others = fields().filter(({ form, type }) => form === field.form && typed.test(type));
  return field.form !== null && others.length > 1;
}

/** A search box is known by its button. */
function isForSearch(field: Element): boolean {
  const words = `${field.getAttribute('aria-label')} ${field.getAttribute('name')} ${field.id}`;
  return field.closest('[role="search"], search') !== null || /search|find|chwil/i.test(words);
}

/** Words right before it, or in the boxes around it, other than those of buttons: in a cell of a table its heads. */
function hasWordsNear(field: Element): boolean {
  if (field.closest('td, [role="gridcell"], [role="cell"]')) return true;
  const group = field.closest('fieldset');
  if (group && all('legend', group).some(isSeen)) return true;
  const [box, outer] = [field.parentElement, field.parentElement?.parentElement];
  const around = [box, outer].filter((each) => each && !each.matches('main, body, form'));
  const near = around.flatMap((each) => [each, ...all('*', each ?? undefined)]);
  return [box, field.previousElementSibling, ...near].some(
    (each) =>
      each && !each.closest('button, select, option, textarea') && isSeen(each) && ownText(each) !== '',
  );
}

import { isSpoken, textOf } from '../in-page/elements.ts';
import { fields } from '../in-page/names.ts';
import { once, type PageCheck } from './check.ts';

/** A field that must be filled in says so to everybody, not by a star or a colour only. */
export const requiredFields: PageCheck = {
  id: 'required-fields',
  wcag: '3.3.2',
  mend: 'Add the attribute required to the field, or the word "required" to its label.',
  in: once,
  find() {
    return fields()
      .filter((field) => isSpoken(field) && !field.required && field.getAttribute('aria-required') !== 'true')
      .filter((field) => [...(field.labels ?? [])].some(onlyStarred) || legendIsStarred(field))
      .map((element) => ({ element, what: 'only a star says that this field must be filled in' }));
  },
};

function onlyStarred(label: Element): boolean {
  const text = textOf(label);
  const after = ['::before', '::after'].map((part) => getComputedStyle(label, part).content).join('');
  return /[*✱∗]/.test(text + after) && !/required|must|mandatory/i.test(text);
}

function legendIsStarred(field: HTMLInputElement): boolean {
  const group = field.closest('fieldset');
  const legend = group?.querySelector('legend');
  if (!group || !legend || group.getAttribute('aria-required') === 'true' || field.type !== 'radio')
    return false;
  return onlyStarred(legend) && !group.querySelector('[required]');
}

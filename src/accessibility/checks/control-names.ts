import { all, isSpoken } from '../in-page/elements.ts';
import { fields, nameOf, wordsOf } from '../in-page/names.ts';
import { type Complaint, once, type PageCheck } from './check.ts';

const operated =
  'a[href], button, summary, [role="button"], [role="link"], [role="tab"], [role="menuitem"], [role="switch"]';

/** Every control has a name, in words, that is there before somebody types. */
export const controlNames: PageCheck = {
  id: 'control-names',
  wcag: '4.1.2',
  mend: 'Give the control words, or a <label> for a field. A placeholder goes away when somebody types.',
  in: once,
  find() {
    return [
      ...all(operated).filter(isSpoken).flatMap(ofControl),
      ...fields().filter(isSpoken).flatMap(ofField),
    ];
  },
};

function ofControl(element: HTMLElement): Complaint[] {
  const name = nameOf(element);
  if (name === '') return [{ element, what: 'the control has no name' }];
  return /[\p{L}\p{N}]/u.test(name) ? [] : [{ element, what: `the name "${name}" has no word in it` }];
}

function ofField(element: HTMLInputElement): Complaint[] {
  const label = [...(element.labels ?? [])].map((each) => each.textContent?.trim()).join('');
  if (label || element.getAttribute('aria-label')?.trim() || wordsOf(element, 'aria-labelledby')) return [];
  const other = element.placeholder ? 'only a placeholder' : element.title ? 'only a title' : 'no label';
  return [{ element, what: `the field has ${other}` }];
}

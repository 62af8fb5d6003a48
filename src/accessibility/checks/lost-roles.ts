import { all, isSpoken, textOf } from '../in-page/elements.ts';
import { once, type PageCheck } from './check.ts';

const meant = [
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'nav',
  'main',
  'button',
  'a[href]',
  'fieldset',
  'label',
];

/** Nobody takes away what an element means. */
export const lostRoles: PageCheck = {
  id: 'lost-roles',
  wcag: '1.3.1',
  mend: 'Leave role="presentation" and role="none" out where the element means something.',
  in: once,
  find() {
    return all(meant.map((each) => `${each}:is([role="presentation"], [role="none"])`).join(', '))
      .filter((element) => isSpoken(element) && textOf(element) !== '')
      .filter(
        (element) =>
          !element.closest(
            '[role="menu"], [role="menubar"], [role="tablist"], [role="tree"], [role="listbox"]',
          ),
      )
      .map((element) => ({
        element,
        what: `role="${element.getAttribute('role')}" takes away what <${element.localName}> means`,
      }));
  },
};

import { isVisibleToScreenReaders, normalizedText, queryAll } from '../../dom/element-queries.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

const semanticElements = [
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

export const lostRoles: StaticRule = {
  id: 'lost-roles',
  description:
    'No element whose native role is taken away or overridden: assistive technology would not know what it is.',
  wcag: '1.3.1',
  fix: 'Leave role="presentation" and role="none" out where the element means something.',
  settings: defaultSettingOnly,
  check(_, report) {
    report(
      queryAll(
        semanticElements.map((selector) => `${selector}:is([role="presentation"], [role="none"])`).join(', '),
      )
        .filter((element) => isVisibleToScreenReaders(element) && normalizedText(element) !== '')
        .filter(
          (element) =>
            !element.closest(
              '[role="menu"], [role="menubar"], [role="tablist"], [role="tree"], [role="listbox"]',
            ),
        )
        .map((element) => ({
          element,
          message: `role="${element.getAttribute('role')}" takes away what <${element.localName}> means`,
        })),
    );
  },
};

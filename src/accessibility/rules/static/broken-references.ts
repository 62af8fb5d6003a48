import { isRendered, queryAll } from '../../dom/element-queries.ts';
import { defaultSettingOnly, type StaticRule, type Violation } from './static-rule.ts';

const idrefAttributes = [
  'aria-labelledby',
  'aria-describedby',
  'aria-errormessage',
  'aria-owns',
  'aria-details',
  'for',
];

/** What an attribute names by id is there. */
export const brokenReferences: StaticRule = {
  id: 'broken-references',
  wcag: '1.3.1',
  fix: 'Write the id of an element that is on the page.',
  settings: defaultSettingOnly,
  find() {
    return idrefAttributes.flatMap((attribute) =>
      queryAll(`[${attribute}]`).flatMap((element): Violation[] => {
        if (!isRendered(element) || (attribute === 'for' && !element.matches('label, output'))) return [];
        const root = element.getRootNode() as Document | ShadowRoot;
        const ids = element.getAttribute(attribute)?.trim().split(/\s+/).filter(Boolean) ?? [];
        const missing = ids.filter((id) => !root.getElementById(id));
        if (missing.length === 0) return [];
        return [{ element, message: `${attribute} names "${missing.join(' ')}", which is not on the page` }];
      }),
    );
  },
};

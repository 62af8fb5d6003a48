import { all, isRendered } from '../in-page/elements.ts';
import { type Complaint, once, type PageCheck } from './check.ts';

const attributes = [
  'aria-labelledby',
  'aria-describedby',
  'aria-errormessage',
  'aria-owns',
  'aria-details',
  'for',
];

/** What an attribute names by id is there. */
export const brokenReferences: PageCheck = {
  id: 'broken-references',
  wcag: '1.3.1',
  mend: 'Write the id of an element that is on the page.',
  in: once,
  find() {
    return attributes.flatMap((attribute) =>
      all(`[${attribute}]`).flatMap((element): Complaint[] => {
        if (!isRendered(element) || (attribute === 'for' && !element.matches('label, output'))) return [];
        const root = element.getRootNode() as Document | ShadowRoot;
        const ids = element.getAttribute(attribute)?.trim().split(/\s+/).filter(Boolean) ?? [];
        const missing = ids.filter((id) => !root.getElementById(id));
        if (missing.length === 0) return [];
        return [{ element, what: `${attribute} names "${missing.join(' ')}", which is not on the page` }];
      }),
    );
  },
};

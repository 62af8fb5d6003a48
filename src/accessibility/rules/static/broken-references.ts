import { isRendered, queryAll } from '../../dom/element-queries.ts';
import type { Violation } from '../../finding.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

const idrefAttributes = [
  'aria-labelledby',
  'aria-describedby',
  'aria-errormessage',
  'aria-owns',
  'aria-details',
  'for',
];

export const brokenReferences: StaticRule = {
  id: 'broken-references',
  description:
    'No attribute that names an ID which is not on the page: a label or description would be lost.',
  wcag: '1.3.1',
  fix: 'Write the id of an element that is on the page.',
  settings: defaultSettingOnly,
  check(_, report) {
    report(
      idrefAttributes.flatMap((attribute) =>
        queryAll(`[${attribute}]`).flatMap((element): Violation[] => {
          if (!isRendered(element) || (attribute === 'for' && !element.matches('label, output'))) return [];
          const root = element.getRootNode() as Document | ShadowRoot;
          const ids = element.getAttribute(attribute)?.trim().split(/\s+/).filter(Boolean) ?? [];
          const missing = ids.filter((id) => !root.getElementById(id));
          if (missing.length === 0) return [];
          return [
            { element, message: `${attribute} names "${missing.join(' ')}", which is not on the page` },
          ];
        }),
      ),
    );
  },
};

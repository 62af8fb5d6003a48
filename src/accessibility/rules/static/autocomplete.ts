import { accessibleName, formFields } from '../../dom/accessible-name.ts';
import { isVisibleToScreenReaders } from '../../dom/element-queries.ts';
import type { Violation } from '../../finding.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

/** Input purposes by label, with the autocomplete tokens that match. */
const fieldPurposes: [words: RegExp, tokens: RegExp][] = [
  [/^(your )?(e-?mail)( address)?$/, /^email$|^username$/],
  [/^(your )?(tele)?(phone|mobile)( phone)?( number)?$/, /^tel/],
  [/^(your )?(first|given|fore) ?names?$/, /^given-name$/],
  [/^(your )?(last|family|sur) ?name$/, /^family-name$/],
  [/^(your )?(full )?name$/, /name$/],
  [/^(your )?post ?code$|^zip( code)?$/, /^postal-code$/],
  [/^(your )?(street )?address( line (1|one))?$/, /^(street-address|address-line1)$/],
  [/^(town|city|town or city)$/, /^address-level2$/],
  [/^(your )?date of birth$/, /^bday/],
  [/^(your |new |current )?password$/, /password$/],
  [/^user ?name$/, /^username$|^email$/],
  [/^country$/, /^country/],
];

export const autocomplete: StaticRule = {
  id: 'autocomplete',
  description:
    'No field for personal data without its autocomplete token: browsers could not fill it in for people who find typing hard.',
  wcag: '1.3.5',
  fix: 'Write the autocomplete token of what is asked, like autocomplete="email".',
  settings: defaultSettingOnly,
  check(_, report) {
    report(
      formFields().flatMap((element): Violation[] => {
        if (!collectsUserData(element)) return [];
        const label = normalizedLabel(element);
        const match = fieldPurposes.find(([pattern]) => pattern.test(label)) ?? purposeByType(element);
        if (!match) return [];
        const token = element.autocomplete.trim().split(/\s+/).at(-1) ?? '';
        if (match[1].test(token) || token === 'one-time-code') return [];
        const message = token
          ? `autocomplete="${token}" does not fit "${label}"`
          : `"${label}" has no autocomplete`;
        return [{ element, message }];
      }),
    );
  },
};

function collectsUserData(element: HTMLInputElement): boolean {
  if (!isVisibleToScreenReaders(element) || /^(search|checkbox|radio|file|range)$/.test(element.type))
    return false;
  // The autofill list of the browser would cover its own list.
  if (element.matches('[role="combobox"], [aria-autocomplete], [list]')) return false;
  return !element.closest('[role="search"], search') && !element.readOnly;
}

function normalizedLabel(element: HTMLInputElement): string {
  return accessibleName(element)
    .toLowerCase()
    .replace(/[*:]|\((required|optional)\)|\b(required|optional)\b/g, '')
    .trim();
}

function purposeByType({ type, name }: HTMLInputElement): [RegExp, RegExp] | undefined {
  if (/friend|recipient|their|other/.test(name)) return undefined;
  if (type === 'email') return fieldPurposes[0];
  return type === 'tel' && !/code|otp|card/.test(name) ? fieldPurposes[1] : undefined;
}

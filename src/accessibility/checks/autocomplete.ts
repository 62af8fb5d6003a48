import { isSpoken } from '../in-page/elements.ts';
import { fields, nameOf } from '../in-page/names.ts';
import { type Complaint, once, type PageCheck } from './check.ts';

/** What a field asks about its reader, and the tokens of HTML that fit. */
const asked: [words: RegExp, tokens: RegExp][] = [
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

/** A field that asks for something about the reader says what, so that the browser can fill it in. */
export const autocomplete: PageCheck = {
  id: 'autocomplete',
  wcag: '1.3.5',
  mend: 'Write the autocomplete token of what is asked, like autocomplete="email".',
  in: once,
  find() {
    return fields().flatMap((element): Complaint[] => {
      if (!isAsking(element)) return [];
      const words = askedBy(element);
      const match = asked.find(([pattern]) => pattern.test(words)) ?? byType(element);
      if (!match) return [];
      const token = element.autocomplete.trim().split(/\s+/).at(-1) ?? '';
      if (match[1].test(token) || token === 'one-time-code') return [];
      const what = token
        ? `autocomplete="${token}" does not fit "${words}"`
        : `"${words}" has no autocomplete`;
      return [{ element, what }];
    });
  },
};

function isAsking(element: HTMLInputElement): boolean {
  if (!isSpoken(element) || /^(search|checkbox|radio|file|range)$/.test(element.type)) return false;
  // A list of its own would lie under that of the browser.
  if (element.matches('[role="combobox"], [aria-autocomplete], [list]')) return false;
  return !element.closest('[role="search"], search') && !element.readOnly;
}

function askedBy(element: HTMLInputElement): string {
  return nameOf(element)
    .toLowerCase()
    .replace(/[*:]|\((required|optional)\)|\b(required|optional)\b/g, '')
    .trim();
}

function byType({ type, name }: HTMLInputElement): [RegExp, RegExp] | undefined {
  if (/friend|recipient|their|other/.test(name)) return undefined;
  if (type === 'email') return asked[0];
  return type === 'tel' && !/code|otp|card/.test(name) ? asked[1] : undefined;
}

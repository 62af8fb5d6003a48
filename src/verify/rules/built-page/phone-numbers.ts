import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { Service } from '../../../facts/kinds/services.ts';
import { phoneDigits } from '../../../facts/phone.ts';
import { brandPhoneNumbers, brandSmsNumbers } from '../../../site/brand-phone-numbers.ts';
import type { Site } from '../../../site/site.ts';
import { type BuiltPage, type BuiltSite, pageDiagnostic } from '../../built-site.ts';
import type { BuiltSiteRule } from '../../built-site-rule.ts';
import { collectTexts, descendantElements, hasClass } from '../../dom-traversal.ts';

export const phoneNumbers: BuiltSiteRule = {
  id: 'phone-numbers',
  description:
    'No phone number, visible or linked, that is not in a published fact or the pack, to the last digit: a wrong one can cost a life.',
  check(site, report) {
    const known = knownCache.get(site.sites) ?? knownNumbers(site);
    knownCache.set(site.sites, known);
    report(
      site.pages.flatMap((page) => [...checkLinkedNumbers(page, known), ...checkVisibleNumbers(page, known)]),
    );
  },
};

/** Numbers for calls and for text messages, kept apart since not every number accepts both. */
interface KnownNumbers {
  tel: Set<string>;
  sms: Set<string>;
}

/** The rule is asked about one page at a time, and each page of a pack has the same. */
const knownCache = new WeakMap<Site[], KnownNumbers>();

function knownNumbers({ sites }: BuiltSite): KnownNumbers {
  const services: Service[] = sites.flatMap(({ facts }) => facts.published('services'));
  // The number after the Relay UK prefix 18001 is also shown without it.
  const own = sites
    .flatMap(brandPhoneNumbers)
    .flatMap((digits) => [digits, digits.replace(/^18001(?=0)/, '')]);
  return {
    tel: new Set([
      ...services.flatMap(({ phone, textphone }) => [phone, textphone]).flatMap((each) => each?.digits ?? []),
      ...own,
    ]),
    sms: new Set([...services.flatMap(({ text }) => text?.digits ?? []), ...sites.flatMap(brandSmsNumbers)]),
  };
}

const fix = 'a number from content/facts or from the pack';

function checkLinkedNumbers(page: BuiltPage, known: KnownNumbers): Diagnostic[] {
  return page.elements
    .filter(({ name, attribs }) => name === 'a' && /^(?:tel|sms):/.test(attribs['href'] ?? ''))
    .flatMap((element) => {
      const [kind = '', digits = ''] = (element.attribs['href'] ?? '').split(':');
      // A card to press has the name and the hours of its service too; its number is the strong part.
      const strong =
        hasClass(element, 'tap') &&
        descendantElements(element.children).find(({ name }) => name === 'strong');
      const said = collectTexts((strong || element).children, () => false)
        .join('')
        .replaceAll(/\D/g, '');
      if (!known[kind === 'sms' ? 'sms' : 'tel'].has(digits))
        return [
          pageDiagnostic(page, { message: `"${digits}" is not a number that this site knows`, fix, element }),
        ];
      if (said !== digits)
        return [pageDiagnostic(page, { message: `the link says ${said} and calls ${digits}`, fix, element })];
      return [];
    });
}

/** Digits, optionally grouped, that look like a phone number of the United Kingdom. */
const ukNumberPattern = /(?<![\d.,/-])(?:\+44|0)\d(?:[ ]?\d){7,10}(?![\d-])/g;

function checkVisibleNumbers(page: BuiltPage, known: KnownNumbers): Diagnostic[] {
  const body = page.elements.filter(({ name }) => name === 'body');
  const text = collectTexts(body, ({ name }) => name === 'script' || name === 'style').join('');
  return [...text.matchAll(ukNumberPattern)]
    .map(([found]) => phoneDigits(found))
    .filter((digits) => !known.tel.has(digits) && !known.sms.has(digits))
    .map((digits) =>
      pageDiagnostic(page, { message: `"${digits}" is not a number that this site knows`, fix }),
    );
}

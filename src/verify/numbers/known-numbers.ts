import { localisedFields } from '../../brand/field-values.ts';
import { areDaysAndTimes } from '../../content/days-and-times.ts';
import { findPhoneLikeDigits } from '../../content/phone-like-digits.ts';
import type { Service } from '../../facts/kinds/services.ts';
import { namedSources } from '../../facts/sources.ts';
import { brandPhoneNumbers, brandSmsNumbers } from '../../site/brand-phone-numbers.ts';
import type { Site } from '../../site/site.ts';
import { siteAllowlist } from './allowed-numbers.ts';

/** The numbers of published facts and of the number fields of a pack, in digits. */
export interface KnownNumbers {
  /** Numbers to ring, kept apart from those for texts since not every number accepts both. */
  tel: Set<string>;
  sms: Set<string>;
  /** Both, and digits like those of a number that a record of a fact shows. */
  shown: Set<string>;
}

/** Returns the numbers that the sites of a pack know. */
export function knownNumbers(sites: Site[]): KnownNumbers {
  const services: Service[] = sites.flatMap(({ facts }) => facts.published('services'));
  // The number after the Relay UK prefix 18001 is also shown without it.
  const own = sites
    .flatMap(brandPhoneNumbers)
    .flatMap((digits) => [digits, digits.replace(/^18001(?=0)/, '')]);
  const tel = [
    ...services.flatMap(({ phone, textphone }) => [phone, textphone]).flatMap((each) => each?.digits ?? []),
    ...own,
  ];
  const sms = [...services.flatMap(({ text }) => text?.digits ?? []), ...sites.flatMap(brandSmsNumbers)];
  return {
    tel: new Set(tel),
    sms: new Set(sms),
    shown: new Set([...tel, ...sms, ...sites.flatMap(recordNumbers), ...sites.flatMap(possibleNumbers)]),
  };
}

/** Digits in the words of published facts and in the names of their sources. */
function recordNumbers(site: Site): string[] {
  const { phrases } = siteAllowlist(site);
  return [...phrases]
    .flatMap(([fact, shown]) => [
      ...shown,
      ...namedSources(fact).map(({ publisher, title }) => `${publisher}: ${title}`),
    ])
    .flatMap(findPhoneLikeDigits)
    .map(({ text }) => digitsOf(text));
}

/** Digits in the words of the pack that may be no number to ring: the check of the pack warns of them, at their field. */
function possibleNumbers({ brand }: Site): string[] {
  return localisedFields(brand)
    .flatMap(({ value }) => Object.values(value))
    .flatMap(findPhoneLikeDigits)
    .filter(({ isCertain }) => !isCertain)
    .map(({ text }) => digitsOf(text));
}

/** Returns the digits of each number in a text that may be one to ring and that is not known, each once. */
export function unknownNumbers(text: string, { shown }: KnownNumbers): string[] {
  const unknown = findPhoneLikeDigits(text).filter((found) => !isKnown(found.text, shown));
  return [...new Set(unknown.map((found) => digitsOf(found.text)))];
}

/**
 * Whether digits are known numbers, or hold them beside opening hours or the other items of a list. Digits that only a space or a
 * hyphen parts from a known number belong to it: 0808 999 1234 holds 999 and is not it.
 */
function isKnown(text: string, known: Set<string>): boolean {
  const written = text.replace(/^\+ ?44 ?(?:\(0\) ?)?/, '0');
  const groups = [...written.matchAll(/\d+/g)];
  const beside: string[] = [];
  let restStart = 0;
  for (let index = 0; index < groups.length; ) {
    const end = endOfKnown(groups, index, known);
    if (end) {
      beside.push(written.slice(restStart, groups[index]?.index));
      restStart = groups[end]?.index ?? written.length;
    }
    index = end ?? index + 1;
  }
  beside.push(written.slice(restStart));
  return (
    beside.length > 1 &&
    beside.every((rest, index) =>
      isApart(rest, { isFirst: index === 0, isLast: index === beside.length - 1 }),
    )
  );
}

/** Whether what is beside a known number has no digits, or no number of its own and is parted from it as an item of a list is. */
function isApart(rest: string, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): boolean {
  if (!/\d/.test(rest)) return true;
  if (findPhoneLikeDigits(rest).length > 0) return false;
  const words = rest.trim();
  // A year alone looks like the end of a number.
  if (/\D/.test(words) && areDaysAndTimes(words)) return true;
  return (isFirst || /^\s*[,;/|]/.test(rest)) && (isLast || /[,;/|]\s*$/.test(rest));
}

/** Returns the index after the longest known number that begins with this group of digits; undefined when none does. */
function endOfKnown(groups: RegExpMatchArray[], start: number, known: Set<string>): number | undefined {
  for (let end = groups.length; end > start; end--)
    if (
      known.has(
        groups
          .slice(start, end)
          .map(([digits]) => digits)
          .join(''),
      )
    )
      return end;
  return undefined;
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, '');
}

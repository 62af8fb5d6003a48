import type { Service } from '../../facts/schema.ts';
import type { Problem } from '../../problems/problem.ts';
import { ownNumbers, ownTextNumbers } from '../../sites/own-numbers.ts';
import { type BuiltPage, type BuiltSite, problemIn } from '../built-site.ts';
import { textsIn } from '../elements.ts';
import type { Rule } from './rule.ts';

/** Every number that a reader can see or press is one of a published fact or of the pack, to the last digit. */
export const numbers: Rule = (site) => {
  const known = knownNumbers(site);
  return site.pages.flatMap((page) => [...pressed(page, known), ...seen(page, known)]);
};

/** What can be called and what can be texted: a text to a number that only takes calls reaches nobody. */
interface Known {
  tel: Set<string>;
  sms: Set<string>;
}

function knownNumbers({ sites }: BuiltSite): Known {
  const services: Service[] = sites.flatMap(({ facts }) => facts.published('services'));
  // The number behind 18001 is said on its own too.
  const own = sites.flatMap(ownNumbers).flatMap((digits) => [digits, digits.replace(/^18001(?=0)/, '')]);
  return {
    tel: new Set([
      ...services.flatMap(({ phone, textphone }) => [phone, textphone]).flatMap((each) => each?.digits ?? []),
      ...own,
    ]),
    sms: new Set([...services.flatMap(({ text }) => text?.digits ?? []), ...sites.flatMap(ownTextNumbers)]),
  };
}

const instead = 'a number from content/facts or from the pack';

function pressed(page: BuiltPage, known: Known): Problem[] {
  return page.elements
    .filter(({ name, attribs }) => name === 'a' && /^(?:tel|sms):/.test(attribs['href'] ?? ''))
    .flatMap((element) => {
      const [kind = '', digits = ''] = (element.attribs['href'] ?? '').split(':');
      const said = textsIn(element.children, () => false)
        .join('')
        .replaceAll(/\D/g, '');
      if (!known[kind === 'sms' ? 'sms' : 'tel'].has(digits))
        return [
          problemIn(page, { wrong: `"${digits}" is not a number that this site knows`, instead, element }),
        ];
      if (said !== digits)
        return [problemIn(page, { wrong: `the link says ${said} and calls ${digits}`, instead, element })];
      return [];
    });
}

/** Digits in groups that look like a number in the United Kingdom. */
const form = /(?<![\d.,/-])(?:\+44|0)\d(?:[ ]?\d){7,10}(?![\d-])/g;

function seen(page: BuiltPage, known: Known): Problem[] {
  const body = page.elements.filter(({ name }) => name === 'body');
  const text = textsIn(body, ({ name }) => name === 'script' || name === 'style').join('');
  return [...text.matchAll(form)]
    .map(([found]) => found.replaceAll(' ', ''))
    .filter((digits) => !known.tel.has(digits) && !known.sms.has(digits))
    .map((digits) => problemIn(page, { wrong: `"${digits}" is not a number that this site knows`, instead }));
}

import { type Element, isTag, isText } from 'domhandler';
import type { Problem } from '../../problems/problem.ts';
import type { Page } from '../../sites/pages.ts';
import type { Site } from '../../sites/site.ts';
import { type BuiltPage, problemIn } from '../built-site.ts';
import { hasClass, textsIn } from '../elements.ts';
import { commonOf, type Said, type Sayable, sayableOn } from '../numbers/sayable.ts';
import { withoutSaid } from '../numbers/without-said.ts';
import type { Rule } from './rule.ts';

/**
 * Every digit that a reader sees belongs to words that this very place has to say: in the record of a fact those of that
 * fact, elsewhere those of the page and of the pack. What scripts and links hold of a fact is that of the fact too.
 */
export const saidNumbers: Rule = ({ pages, sites }) =>
  pages.flatMap((page) => {
    const [site, planned] = plannedAt(page, sites);
    if (!site || !planned) return [];
    const records = recordsOf(sayableOn(site, planned));
    return [...inWords(page, records), ...inLinks(page, records, site), ...inData(page, site)];
  });

const instead = 'the component or record that this number comes from, so that page and fact say the same';

/** What each place of a page has to say. What a record has said once is taken out of it. */
interface Records {
  at: (element: Element) => Said | undefined;
  elsewhere: string[];
}

/** The site and the page of which this is the built one. */
function plannedAt({ address }: BuiltPage, sites: Site[]): [Site?, Page?] {
  for (const site of sites) {
    const planned = site.pages.find((each) => site.addressOf(each) === address);
    if (planned) return [site, planned];
  }
  return [];
}

function recordsOf({ byName, elsewhere }: Sayable): Records {
  const known = new Map<Element, Said | undefined>();
  const at = (element: Element): Said | undefined => {
    if (known.has(element)) return known.get(element);
    const parent = parentOf(element);
    const said = (isRecord(element) && byName(nameOf(element))) || (parent ? at(parent) : undefined);
    known.set(element, said);
    return said;
  };
  return { at, elsewhere };
}

function inWords(page: BuiltPage, { at, elsewhere }: Records): Problem[] {
  return page.elements.flatMap((element) => {
    if (isSkipped(element)) return [];
    const own = [...element.children.filter(isText).map(({ data }) => data), ...spoken(element)];
    return own
      .filter((text) => /\d/.test(text))
      .map((text) => {
        const said = at(element);
        if (said && takeOut(said.sources, text.trim())) return '';
        return withoutSaid(text, said?.words ?? elsewhere);
      })
      .filter((rest) => /\d/.test(rest))
      .map((rest) =>
        problemIn(page, { wrong: `"${rest}" has a number that nothing here has to say`, instead, element }),
      );
  });
}

/** Takes the first of these texts out of the list; false when there is none. */
function takeOut(list: string[], text: string): boolean {
  const place = list.indexOf(text);
  if (place >= 0) list.splice(place, 1);
  return place >= 0;
}

/** Words for people who listen. */
function spoken({ attribs }: Element): string[] {
  return ['aria-label', 'alt', 'title'].flatMap((name) => attribs[name] ?? []);
}

/** Code is for copying, and what a script puts there is no part of the page yet. */
function isSkipped({ name }: Element): boolean {
  return ['script', 'style', 'code'].includes(name);
}

function parentOf({ parent }: Element): Element | null {
  return parent && isTag(parent) ? parent : null;
}

/** What shows one fact: a card, a row, an entry of a list of facts. Its first words are the name of the fact. */
function isRecord(element: Element): boolean {
  if (['article', 'tr'].includes(element.name) || 'data-hours' in element.attribs) return true;
  const list = parentOf(element);
  if (list && hasClass(list, 'sources')) return true;
  return element.name === 'li' && list !== null && isInReview(list);
}

function isInReview(list: Element): boolean {
  for (let each: Element | null = list; each; each = parentOf(each))
    if (hasClass(each, 'review-note')) return true;
  return false;
}

function nameOf(element: Element): string {
  const [first = ''] = textsIn(element.children, () => false)
    .map((text) => text.trim())
    .filter(Boolean);
  return first;
}

/** Links to other sites with a number in their address. */
function inLinks(page: BuiltPage, { at }: Records, site: Site): Problem[] {
  const { addresses } = commonOf(site);
  return page.elements
    .filter(({ name, attribs }) => name === 'a' && /^(?:https?:\/\/|mailto:).*\d/.test(attribs['href'] ?? ''))
    .flatMap((element) => {
      const address = (element.attribs['href'] ?? '').replace(/^mailto:/, '');
      const said = at(element);
      if (said ? takeOut(said.addresses, address) : addresses.has(address)) return [];
      return problemIn(page, {
        wrong: `"${address}" is no address of this fact or of the pack`,
        instead,
        element,
      });
    });
}

/** What the script of the opening hours reads. */
function inData(page: BuiltPage, site: Site): Problem[] {
  const { hours, opening } = commonOf(site);
  return page.elements
    .filter(({ attribs: { 'data-hours': times, 'data-opening': data } }) => {
      return (times !== undefined && !hours.has(times)) || (data !== undefined && data !== opening);
    })
    .map((element) =>
      problemIn(page, {
        wrong: 'what the script of the opening hours reads is not what the facts say',
        instead,
        element,
      }),
    );
}

import { type Element, isTag, isText } from 'domhandler';
import type { Problem } from '../../problems/problem.ts';
import { openingData } from '../../sites/opening-data.ts';
import type { Site } from '../../sites/site.ts';
import { type BuiltPage, problemIn } from '../built-site.ts';
import { hasClass, textsIn } from '../elements.ts';
import { commonOf, type Sayable, sayableOn } from '../numbers/sayable.ts';
import { withoutSaid } from '../numbers/without-said.ts';
import type { Rule } from './rule.ts';

/**
 * Every digit that a reader sees belongs to words that this very place has to say: in the record of a fact those of that
 * fact, elsewhere those of the page and of the pack. What scripts and links hold of a fact is that of the fact too.
 */
export const saidNumbers: Rule = ({ pages, sites }) =>
  pages.flatMap((page) => {
    const site = sites.find((each) => each.pages.some((planned) => each.addressOf(planned) === page.address));
    return site ? [...inWords(page, site), ...inAttributes(page, site)] : [];
  });

const instead = 'the component or record that this number comes from, so that page and fact say the same';

function inWords(page: BuiltPage, site: Site): Problem[] {
  const planned = site.pages.find((each) => site.addressOf(each) === page.address);
  const sayable = sayableOn(site, planned);
  return page.elements.flatMap((element) => {
    if (isSkipped(element)) return [];
    const own = [...element.children.filter(isText).map(({ data }) => data), ...spoken(element)];
    const numbered = own.filter((text) => /\d/.test(text));
    if (numbered.length === 0) return [];
    const said = saidAt(element, sayable);
    return numbered
      .map((text) => withoutSaid(text, said))
      .filter((rest) => /\d/.test(rest))
      .map((rest) =>
        problemIn(page, { wrong: `"${rest}" has a number that nothing here has to say`, instead, element }),
      );
  });
}

/** Words for people who listen. */
function spoken({ attribs }: Element): string[] {
  return ['aria-label', 'alt', 'title'].flatMap((name) => attribs[name] ?? []);
}

/** Code is for copying, and what a script puts there is no part of the page yet. */
function isSkipped({ name }: Element): boolean {
  return ['script', 'style', 'code'].includes(name);
}

/** The words of the record that an element stands in, or of the page. */
function saidAt(element: Element, { byName, elsewhere }: Sayable): string[] {
  for (let each: Element | null = element; each; each = parentOf(each)) {
    const named = isRecord(each) && byName(nameOf(each));
    if (named) return named;
  }
  return elsewhere;
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

function inAttributes(page: BuiltPage, site: Site): Problem[] {
  const { addresses, hours } = commonOf(site);
  const opening = JSON.stringify(openingData(site));
  return page.elements.flatMap((element) => {
    const { href = '', 'data-hours': times, 'data-opening': script } = element.attribs;
    const leads = element.name === 'a' && /^(?:https?:\/\/|mailto:).*\d/.test(href);
    const faults = [
      [
        leads && !addresses.has(href.replace(/^mailto:/, '')),
        `"${href}" is no address of a fact or of the pack`,
      ],
      [times !== undefined && !hours.has(times), 'the opening hours for the script are those of no service'],
      [
        script !== undefined && script !== opening,
        'what the script of the opening hours reads is not what the facts say',
      ],
    ] as const;
    return faults.filter(([found]) => found).map(([, wrong]) => problemIn(page, { wrong, instead, element }));
  });
}

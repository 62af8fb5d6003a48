import { type Element, isTag, isText } from 'domhandler';
import type { Page } from '../../../content/pages.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { Site } from '../../../site/site.ts';
import { type BuiltPage, pageDiagnostic } from '../../built-site.ts';
import type { BuiltSiteRule } from '../../built-site-rule.ts';
import { collectTexts, hasClass } from '../../dom-traversal.ts';
import {
  type AllowedText,
  type PageAllowlist,
  pageAllowlist,
  siteAllowlist,
} from '../../numbers/allowed-numbers.ts';
import { stripAllowed } from '../../numbers/strip-allowed.ts';

export const unsourcedNumbers: BuiltSiteRule = {
  id: 'unsourced-numbers',
  description:
    'No digit that the facts shown at that place, the page or the pack do not hold: a number without a source may be wrong.',
  check({ pages, sites }, report) {
    report(
      pages.flatMap((page) => {
        const [site, sourcePage] = findSourcePage(page, sites);
        if (!site || !sourcePage) return [];
        const records = recordAllowlists(pageAllowlist(site, sourcePage));
        return [
          ...checkText(page, records),
          ...checkLinkNumbers(page, records, site),
          ...checkDataAttributes(page, site),
        ];
      }),
    );
  },
};

const fix = 'the component or record that this number comes from, so that page and fact say the same';

/** Remaining allow-lists by record; a text that is allowed once is removed when it occurs. */
interface RecordAllowlists {
  recordOf: (element: Element) => AllowedText | undefined;
  elsewhere: string[];
}

/** Returns the site and source page of a built page. */
function findSourcePage({ address }: BuiltPage, sites: Site[]): [Site?, Page?] {
  for (const site of sites) {
    const sourcePage = site.pages.find((each) => site.pathOf(each) === address);
    if (sourcePage) return [site, sourcePage];
  }
  return [];
}

function recordAllowlists({ ofFact, elsewhere }: PageAllowlist): RecordAllowlists {
  const cache = new Map<Element, AllowedText | undefined>();
  const recordOf = (element: Element): AllowedText | undefined => {
    if (cache.has(element)) return cache.get(element);
    const parent = parentElement(element);
    const record =
      (isFactRecord(element) && ofFact(factNameOf(element))) || (parent ? recordOf(parent) : undefined);
    cache.set(element, record);
    return record;
  };
  return { recordOf, elsewhere };
}

function checkText(page: BuiltPage, { recordOf, elsewhere }: RecordAllowlists): Diagnostic[] {
  return page.elements.flatMap((element) => {
    if (isSkipped(element)) return [];
    const texts = [...element.children.filter(isText).map(({ data }) => data), ...accessibleTexts(element)];
    return texts
      .filter((text) => /\d/.test(text))
      .map((text) => {
        const record = recordOf(element);
        if (record && removeFirst(record.sourceTexts, text.trim())) return '';
        return stripAllowed(text, record?.phrases ?? elsewhere);
      })
      .filter((remaining) => /\d/.test(remaining))
      .map((remaining) =>
        pageDiagnostic(page, {
          message: `"${remaining}" has a number that nothing here has to say`,
          fix,
          element,
        }),
      );
  });
}

/** Removes the first occurrence of a text from a list; false when there is none. */
function removeFirst(list: string[], text: string): boolean {
  const index = list.indexOf(text);
  if (index >= 0) list.splice(index, 1);
  return index >= 0;
}

/** Returns the text alternatives of an element. */
function accessibleTexts({ attribs }: Element): string[] {
  return ['aria-label', 'alt', 'title'].flatMap((name) => attribs[name] ?? []);
}

/** Whether to skip the text of an element: scripts, styles and code samples. */
function isSkipped({ name }: Element): boolean {
  return ['script', 'style', 'code'].includes(name);
}

function parentElement({ parent }: Element): Element | null {
  return parent && isTag(parent) ? parent : null;
}

/** Whether an element renders one fact (card, table row, list entry). Its first words are the name of the fact. */
function isFactRecord(element: Element): boolean {
  if (['article', 'tr'].includes(element.name) || hasClass(element, 'tap')) return true;
  const list = parentElement(element);
  if (list && hasClass(list, 'sources')) return true;
  return element.name === 'li' && list !== null && isInReview(list);
}

function isInReview(list: Element): boolean {
  for (let ancestor: Element | null = list; ancestor; ancestor = parentElement(ancestor))
    if (hasClass(ancestor, 'review')) return true;
  return false;
}

/** Returns the first text with a letter: a card to press begins with its number. */
function factNameOf(element: Element): string {
  const texts = collectTexts(element.children, () => false).map((text) => text.trim());
  return texts.find((text) => /\p{L}/u.test(text)) ?? '';
}

/** Reports external links with digits in their URL that no fact has. */
function checkLinkNumbers(page: BuiltPage, { recordOf }: RecordAllowlists, site: Site): Diagnostic[] {
  const { urls } = siteAllowlist(site);
  return page.elements
    .filter(({ name, attribs }) => name === 'a' && /^(?:https?:\/\/|mailto:).*\d/.test(attribs['href'] ?? ''))
    .flatMap((element) => {
      const address = (element.attribs['href'] ?? '').replace(/^mailto:/, '');
      const record = recordOf(element);
      if (record ? removeFirst(record.urls, address) : urls.has(address)) return [];
      return pageDiagnostic(page, {
        message: `"${address}" is no address of this fact or of the pack`,
        fix,
        element,
      });
    });
}

/** Reports data attributes that are not the opening hours of a fact. */
function checkDataAttributes(page: BuiltPage, site: Site): Diagnostic[] {
  const { hours, opening } = siteAllowlist(site);
  return page.elements
    .filter(({ attribs: { 'data-hours': times, 'data-opening': data } }) => {
      return (times !== undefined && !hours.has(times)) || (data !== undefined && data !== opening);
    })
    .map((element) =>
      pageDiagnostic(page, {
        message: 'what the script of the opening hours reads is not what the facts say',
        fix,
        element,
      }),
    );
}

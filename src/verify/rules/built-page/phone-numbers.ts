import type { Element } from 'domhandler';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { Site } from '../../../site/site.ts';
import { type BuiltPage, pageDiagnostic } from '../../built-site.ts';
import type { BuiltSiteRule } from '../../built-site-rule.ts';
import { collectTexts, descendantElements, hasClass } from '../../dom-traversal.ts';
import { type KnownNumbers, knownNumbers, unknownNumbers } from '../../numbers/known-numbers.ts';
import { pageTexts } from '../../numbers/page-texts.ts';

export const phoneNumbers: BuiltSiteRule = {
  id: 'phone-numbers',
  description:
    'No phone number, visible, read aloud or linked, that is not in a published fact or a number field of the pack, to the last digit and in any spelling: a wrong one can cost a life.',
  check({ pages, sites }, report) {
    const known = knownCache.get(sites) ?? knownNumbers(sites);
    knownCache.set(sites, known);
    report(pages.flatMap((page) => [...checkLinkedNumbers(page, known), ...checkReadNumbers(page, known)]));
  },
};

/** The rule is asked about one page at a time, and each page of a pack has the same. */
const knownCache = new WeakMap<Site[], KnownNumbers>();

const fix =
  'a number from content/facts or from a number field of the pack, by the component that shows it; or words without it';

function checkLinkedNumbers(page: BuiltPage, known: KnownNumbers): Diagnostic[] {
  return page.elements.flatMap((element) => {
    const [, kind, digits = ''] = /^\s*(tel|sms):(.*)/is.exec(element.attribs['href'] ?? '') ?? [];
    if (!kind) return [];
    if (!known[kind.toLowerCase() === 'sms' ? 'sms' : 'tel'].has(digits))
      return [unknownNumber(page, digits, element)];
    const said = saidNumber(element);
    if (said === digits) return [];
    return [pageDiagnostic(page, { message: `the link says ${said} and calls ${digits}`, fix, element })];
  });
}

/** Returns the number that a link says. A card to press has the name and the hours of its service too; its number is the strong part. */
function saidNumber(element: Element): string {
  const strong =
    hasClass(element, 'tap') && descendantElements(element.children).find(({ name }) => name === 'strong');
  const said = collectTexts((strong || element).children, () => false).join('');
  return said.replaceAll(/\D/g, '');
}

function checkReadNumbers(page: BuiltPage, known: KnownNumbers): Diagnostic[] {
  return pageTexts(page).flatMap(({ text, element }) =>
    unknownNumbers(text, known).map((digits) => unknownNumber(page, digits, element)),
  );
}

function unknownNumber(page: BuiltPage, digits: string, element: Element): Diagnostic {
  return pageDiagnostic(page, { message: `"${digits}" is not a number that this site knows`, fix, element });
}

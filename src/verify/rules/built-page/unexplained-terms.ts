import type { Element } from 'domhandler';
import {
  allTermForms,
  findAbbreviations,
  findWholeWords,
  knownAbbreviations,
  termAnchor,
  termForms,
} from '../../../content/glossary.ts';
import type { Facts } from '../../../facts/read-facts.ts';
import type { Site } from '../../../site/site.ts';
import { type BuiltPage, type BuiltSite, pageDiagnostic } from '../../built-site.ts';
import type { BuiltSiteRule } from '../../built-site-rule.ts';
import { closest, collectTexts, hasClass } from '../../dom-traversal.ts';

export const unexplainedTerms: BuiltSiteRule = {
  id: 'unexplained-terms',
  description:
    'No abbreviation and no glossary term unexplained in what readers see, whether a page, a fact or a pack brought it (WCAG 3.1.3, 3.1.4).',
  check(built, report) {
    report(
      built.pages.flatMap((page) => {
        const site = siteOfPage(built, page);
        if (!site) return [];
        const unexplained = new Set([
          ...unexplainedAbbreviations(site, page),
          ...unexplainedGlossaryTerms(site, page),
        ]);
        return [...unexplained].map((found) =>
          pageDiagnostic(page, {
            message: `"${found}" stands unexplained`,
            fix: 'plainer words, or <Term> with a record in content/glossary.yaml',
          }),
        );
      }),
    );
  },
};

function unexplainedAbbreviations(site: Site, page: BuiltPage): string[] {
  const known = knownAbbreviationCache.get(site) ?? abbreviationsKnownOn(site);
  knownAbbreviationCache.set(site, known);
  const isNoReading = (each: Element) => hasClass(each, 'a-to-z') || isSource(each) || isMenus(each);
  const unknown = collectTexts(proseElements(page), isNoReading)
    .flatMap((text) => findAbbreviations(text).map(({ found }) => found))
    .filter((form) => !known.has(form));
  if (unknown.length === 0) return [];
  const explained = page.$('dfn, .glossary dt').text();
  return unknown.filter((form) => !explained.includes(form.replace(/s$/, '')));
}

const nameTags = ['a', 'h2', 'h3', 'h4', 'dt'];

function unexplainedGlossaryTerms(site: Site, page: BuiltPage): string[] {
  const isName = (each: Element) =>
    nameTags.includes(each.name) ||
    hasClass(each, 'glossary') ||
    hasClass(each, 'a-to-z') ||
    isSource(each) ||
    isMenus(each);
  const used = collectTexts(proseElements(page), isName).flatMap((text) => termUsesIn(text, site));
  if (used.length === 0) return [];
  const explained = page.elements
    .filter(({ name }) => name === 'dfn')
    .map(({ parent }) => (parent as Element).attribs['href']?.split('#').at(-1));
  return used
    .filter(({ id }) => !explained.includes(termAnchor(site.glossary, id)))
    .map(({ found }) => found);
}

interface TermUse {
  /** ID of the term. */
  id: string;
  found: string;
}

/** Cache of term uses by text, since the sites of all brands share most texts. */
const termUseCache = new WeakMap<Facts, Map<string, TermUse[]>>();

/** Returns the glossary terms in a text, outside definitions and names of services. */
function termUsesIn(text: string, site: Site): TermUse[] {
  const known = termUseCache.get(site.facts) ?? new Map<string, TermUse[]>();
  termUseCache.set(site.facts, known);
  const key = `${site.textLanguage} ${text}`;
  const uses = known.get(key) ?? findTermUses(text, site);
  known.set(key, uses);
  return uses;
}

function findTermUses(text: string, { glossary, facts, textLanguage: language, localize }: Site): TermUse[] {
  if (findWholeWords(text, allTermForms(glossary, language)).next().done) return [];
  const known = [
    ...glossary.terms.map(({ meaning }) => localize(meaning)),
    ...facts.published('services').map(({ name }) => localize(name)),
  ];
  const rest = known.reduce((left, each) => left.replaceAll(each, ''), text);
  return glossary.terms.flatMap((term) =>
    [...findWholeWords(rest, termForms(term, language))].map(({ found }) => ({ id: term.id, found })),
  );
}

function proseElements({ elements }: BuiltPage): Element[] {
  return elements.filter((each) => hasClass(each, 'prose'));
}

/** Whether an element is the title of a source, which is a quotation. */
function isSource(element: Element): boolean {
  return element.name === 'dd' && closest(element, (each) => hasClass(each, 'sources')) !== undefined;
}

/** Whether an element names menus, which readers see on their own screen in these words. */
function isMenus(element: Element): boolean {
  return hasClass(element, 'path');
}

/** Returns the site whose words a page shows: that of English at the same addresses where it is not translated. */
function siteOfPage({ sites }: BuiltSite, page: BuiltPage): Site | undefined {
  const site = sites.find(({ languageTag }) => languageTag === page.language);
  const source = site?.pages.find((each) => site.pathOf(each) === page.address);
  return source?.untranslated ? site?.original : site;
}

/** Cache, by site, of abbreviations that need no explanation since they are names. */
const knownAbbreviationCache = new WeakMap<Site, Set<string>>();

function abbreviationsKnownOn(site: Site): Set<string> {
  const facts = site.facts.all();
  const names = facts.filter(({ kind }) => kind === 'services' || kind === 'exits');
  const wordsToText = facts.flatMap((fact) => (fact.kind === 'services' ? (fact.textWord ?? []) : []));
  const texts = [
    ...names.map(({ name }) => site.localize(name)),
    ...wordsToText,
    site.localize(site.brand.name),
  ];
  const used = texts.flatMap((text) => findAbbreviations(text).map(({ found }) => found));
  return new Set([...used, ...knownAbbreviations(site.glossary, site.textLanguage)]);
}

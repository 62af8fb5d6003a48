import type { Element } from 'domhandler';
import type { Facts } from '../../facts/load.ts';
import {
  allForms,
  anchorOf,
  everydayForms,
  findShortForms,
  findWords,
  formsOf,
} from '../../sites/glossary.ts';
import type { Site } from '../../sites/site.ts';
import { type BuiltPage, type BuiltSite, problemIn } from '../built-site.ts';
import { closest, hasClass, textsIn } from '../elements.ts';
import type { Rule } from './rule.ts';

/**
 * No short form and no word of the glossary stands unexplained in what readers see, whether it comes from a page, a fact
 * or a pack (WCAG 3.1.3, 3.1.4). Names are names: of services, of the publisher, of pages and of offences. Sources are
 * quoted as they call themselves; the A to Z leads to the page that explains.
 */
export const explainedWords: Rule = (built) =>
  built.pages.flatMap((page) => {
    const site = siteOf(built, page);
    if (!site) return [];
    const unexplained = new Set([...shortForms(site, page), ...glossaryWords(site, page)]);
    return [...unexplained].map((found) =>
      problemIn(page, {
        wrong: `"${found}" stands unexplained`,
        instead: 'plainer words, or <Term> with a record in content/glossary.yaml',
      }),
    );
  });

function shortForms(site: Site, page: BuiltPage): string[] {
  const known = inNames.get(site) ?? knownTo(site);
  inNames.set(site, known);
  const isNoReading = (each: Element) => hasClass(each, 'a-to-z') || isSource(each);
  const unknown = textsIn(proseOf(page), isNoReading)
    .flatMap((text) => [...findShortForms(text)].map(({ found }) => found))
    .filter((form) => !known.has(form));
  if (unknown.length === 0) return [];
  const explained = page.$('dfn, .glossary dt').text();
  return unknown.filter((form) => !explained.includes(form.replace(/s$/, '')));
}

const names = ['a', 'h2', 'h3', 'h4', 'dt'];

function glossaryWords(site: Site, page: BuiltPage): string[] {
  const isName = (each: Element) =>
    names.includes(each.name) || hasClass(each, 'glossary') || hasClass(each, 'a-to-z') || isSource(each);
  const used = textsIn(proseOf(page), isName).flatMap((text) => wordsIn(text, site));
  if (used.length === 0) return [];
  const explained = page.elements
    .filter(({ name }) => name === 'dfn')
    .map(({ parent }) => (parent as Element).attribs['href']?.split('#').at(-1));
  return used.filter(({ id }) => !explained.includes(anchorOf(site.glossary, id))).map(({ found }) => found);
}

interface Use {
  /** Of the term. */
  id: string;
  found: string;
}

/** The copies of all publishers say mostly the same: what a text holds is looked up once for the same facts. */
const looked = new WeakMap<Facts, Map<string, Use[]>>();

/** The words of the glossary in a text, outside their meanings and the names of services. */
function wordsIn(text: string, site: Site): Use[] {
  const known = looked.get(site.facts) ?? new Map<string, Use[]>();
  looked.set(site.facts, known);
  const key = `${site.language} ${text}`;
  const uses = known.get(key) ?? lookUp(text, site);
  known.set(key, uses);
  return uses;
}

function lookUp(text: string, { glossary, facts, language, words }: Site): Use[] {
  if (findWords(text, allForms(glossary, language)).next().done) return [];
  const known = [
    ...glossary.terms.map(({ meaning }) => words(meaning)),
    ...facts.published('services').map(({ name }) => words(name)),
  ];
  const rest = known.reduce((left, each) => left.replaceAll(each, ''), text);
  return glossary.terms.flatMap((term) =>
    [...findWords(rest, formsOf(term, language))].map(({ found }) => ({ id: term.id, found })),
  );
}

function proseOf({ elements }: BuiltPage): Element[] {
  return elements.filter((each) => hasClass(each, 'prose'));
}

/** True for the description of a source, which is quoted. */
function isSource(element: Element): boolean {
  return element.name === 'dd' && closest(element, (each) => hasClass(each, 'sources')) !== undefined;
}

function siteOf({ sites }: BuiltSite, page: BuiltPage): Site | undefined {
  return sites.find(({ languageTag }) => languageTag === page.language);
}

/** Short forms that are known because they are names, by site. */
const inNames = new WeakMap<Site, Set<string>>();

function knownTo(site: Site): Set<string> {
  const names = site.facts.all().filter(({ kind }) => kind === 'services' || kind === 'exits');
  const texts = [...names.map(({ name }) => site.words(name)), site.words(site.brand.name)];
  const used = texts.flatMap((text) => [...findShortForms(text)].map(({ found }) => found));
  return new Set([...used, ...everydayForms(site.glossary, site.language)]);
}

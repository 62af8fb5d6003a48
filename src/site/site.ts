import type { Brand } from '../brand/brand-schema.ts';
import { applyOverrides, type BrandContent } from '../brand/overrides/local-content.ts';
import { type Pictures, picturesOf } from '../brand/pictures.ts';
import { brandStyle } from '../brand/style.ts';
import type { BrowserTrace } from '../content/browser-traces.ts';
import type { Glossary } from '../content/glossary.ts';
import { type LawArea, lawAreasOf, resolvePage } from '../content/law-areas.ts';
import type { Messages } from '../content/messages.ts';
import type { PageNode } from '../content/page-node.ts';
import type { Page } from '../content/pages.ts';
import { emptySearchLexicon, type SearchLexicon } from '../content/search-lexicon.ts';
import type { Topic } from '../content/topics.ts';
import type { LocalizedText, Nation } from '../facts/base-fact.ts';
import { nations } from '../facts/base-fact.ts';
import { formatDate } from '../facts/dates.ts';
import { localize } from '../facts/formatting.ts';
import type { Facts } from '../facts/read-facts.ts';
import type { Inputs } from './inputs.ts';
import { pagePath } from './page-path.ts';

/** A part of the site with its pages in order; the first page opens it. */
export interface Section {
  id: string;
  title: string;
  pages: Page[];
}

/** One brand in one language: what a visitor sees. */
export interface Site {
  brand: Brand;
  language: string;
  /** BCP 47, like "en-GB". */
  languageTag: string;
  direction: 'ltr' | 'rtl';
  /** This brand in each of its languages, this one included. */
  localizedSites: Site[];
  pictures: Pictures;
  /** The colours of the brand as a style sheet. */
  style: string;
  facts: Facts;
  topics: Topic[];
  glossary: Glossary;
  /** What a browser keeps of a visit, whatever this site does. */
  browserTraces: BrowserTrace[];
  /** How this language is searched. */
  searchLexicon: SearchLexicon;
  /** Every page of this language, in the order of the sections; pages about other laws than the site's come last. */
  pages: Page[];
  sections: Section[];
  /** What the pack puts into the named places of our pages, by their names. */
  slots: Map<string, PageNode>;
  /** The nations whose law and services come first; all four for a publisher of the whole United Kingdom. */
  nations: readonly Nation[];
  /** The laws that hold in those nations. */
  lawAreas: readonly LawArea[];
  /** Every key of the words of the site. */
  messageKeys: string[];
  /** The words for a key, with its {blanks} filled. Throws for a key that does not exist. */
  t: (key: string, blanks?: Record<string, string | number>) => string;
  /** The words of a fact or pack in this language. */
  localize: (localised: LocalizedText) => string;
  /** Formats a day. */
  formatDate: (day: string) => string;
  /** The address of a page from the root of the host. */
  pathOf: (page: Page, heading?: string) => string;
  /** The address with https and host. */
  canonicalUrlOf: (page: Page) => string;
  /**
   * The page of an id. The name of a page about the law leads to the one for the law of the page where the link
   * stands, or else for the law of the site. Throws for an id that no page has: links are checked before rendering.
   */
  page: (id: string, from?: Page) => Page;
}

/** Every site of these brands: brand by brand, language by language. */
export function createSites({
  brands,
  content,
  overrides,
}: Pick<Inputs, 'brands' | 'content' | 'overrides'>): Site[] {
  return brands.flatMap((brand) => {
    const own = applyOverrides(
      overrides.find((each) => each.brand === brand.id),
      content,
    );
    const languages = brand.languages.map((language) => createSite(brand, language, own));
    for (const site of languages) site.localizedSites = languages;
    return languages;
  });
}

function createSite(brand: Brand, language: string, content: BrandContent): Site {
  const strings = content.messages.get(language) ?? new Map();
  const say = createTranslator(strings, language);
  const languageTag = say('language.tag');
  const nationsOfSite = brand.nation === 'united-kingdom' ? nations : [brand.nation];
  const laws = lawAreasOf(nationsOfSite);
  const { own, standIn } = availablePages(
    content.pages.filter((page) => page.language === language),
    brand,
  );
  const sections = buildSections(content.sections, own, laws);
  const pages = sortPages(own, sections);
  const addressOf = (page: Page, heading?: string) => pagePath(brand.languages, page, heading);
  return {
    brand,
    language,
    languageTag,
    direction: say('language.direction') === 'rtl' ? 'rtl' : 'ltr',
    localizedSites: [],
    pictures: picturesOf(brand),
    style: brandStyle(brand),
    facts: content.facts,
    topics: content.topics,
    glossary: content.glossary,
    browserTraces: content.browserTraces,
    searchLexicon: content.searchLexicons.get(language) ?? emptySearchLexicon,
    pages,
    sections,
    slots: new Map(
      content.slots.filter((slot) => slot.language === language).map(({ name, tree }) => [name, tree]),
    ),
    nations: nationsOfSite,
    lawAreas: laws,
    messageKeys: [...strings.keys()],
    t: say,
    localize: (localised) => localize(localised, language),
    formatDate: (day) => formatDate(day, languageTag),
    pathOf: addressOf,
    canonicalUrlOf: (page) => `${brand.domains[language]}${addressOf(page)}`,
    page: (id, from) => requirePage(pages, standIn(id), from?.law ? [from.law] : laws),
  };
}

/** The pages that this publisher offers, and the id of the page to which a link to another one leads. */
function availablePages(pages: Page[], brand: Brand): { own: Page[]; standIn: (id: string) => string } {
  const isLeftOut = ({ typed }: Page) => typed !== undefined && brand.typing !== 'offered';
  const leftOut = new Map(pages.filter(isLeftOut).map(({ id, typed = id }) => [id, typed]));
  return { own: pages.filter((page) => !isLeftOut(page)), standIn: (id) => leftOut.get(id) ?? id };
}

function createTranslator(strings: Messages, language: string): Site['t'] {
  return (key, blanks = {}) => {
    const text = strings.get(key);
    if (text === undefined) throw new Error(`content/messages/${language}.json has no "${key}".`);
    return text.replaceAll(/\{(\w+)\}/g, (blank, name) => String(blanks[name] ?? blank));
  };
}

function buildSections(ids: string[], pages: Page[], laws: readonly LawArea[]): Section[] {
  const place = ({ law }: Page) => (law ? laws.indexOf(law) : -1);
  return ids.flatMap((id) => {
    const own = pages
      .filter(
        ({ section, listed, law }) => section === id && listed !== false && (!law || laws.includes(law)),
      )
      .sort(
        (a, b) =>
          Number(b.isSectionIndex) - Number(a.isSectionIndex) || place(a) - place(b) || a.order - b.order,
      );
    const first = own[0];
    return first ? [{ id, title: first.shortTitle ?? first.title, pages: own }] : [];
  });
}

function sortPages(pages: Page[], sections: Section[]): Page[] {
  const home = pages.filter(({ section }) => section === '');
  const listed = sections.flatMap((section) => section.pages);
  return [...new Set([...home, ...listed, ...pages])];
}

function requirePage(pages: Page[], id: string, laws: readonly LawArea[]): Page {
  const page = resolvePage(pages, id, laws);
  if (!page) throw new Error(`There is no page "${id}".`);
  return page;
}

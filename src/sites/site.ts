import { type Pictures, picturesOf } from '../brand/pictures.ts';
import type { Brand } from '../brand/schema.ts';
import { brandStyle } from '../brand/style.ts';
import { dateInWords } from '../calendar/date.ts';
import type { Facts } from '../facts/load.ts';
import type { Localised, Nation } from '../facts/record.ts';
import { nations } from '../facts/record.ts';
import { inLanguage } from '../facts/words.ts';
import { addressIn } from './address.ts';
import type { Glossary } from './glossary.ts';
import { type LawArea, lawsOf, pageFor } from './law-areas.ts';
import { type BrandContent, contentWith } from './local/local-content.ts';
import type { PageNode } from './page-node.ts';
import type { Page } from './pages.ts';
import type { Remnant } from './remnants.ts';
import { noSearchWords, type SearchWords } from './search-words.ts';
import type { Sources } from './sources.ts';
import type { Strings } from './strings.ts';
import type { Topic } from './topics.ts';

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
  languages: Site[];
  pictures: Pictures;
  /** The colours of the brand as a style sheet. */
  style: string;
  facts: Facts;
  topics: Topic[];
  glossary: Glossary;
  /** What a browser keeps of a visit, whatever this site does. */
  remnants: Remnant[];
  /** How this language is searched. */
  searchWords: SearchWords;
  /** Every page of this language, in the order of the sections; pages about other laws than the site's come last. */
  pages: Page[];
  sections: Section[];
  /** What the pack puts into the named places of our pages, by their names. */
  slots: Map<string, PageNode>;
  /** The nations whose law and services come first; all four for a publisher of the whole United Kingdom. */
  nations: readonly Nation[];
  /** The laws that hold in those nations. */
  laws: readonly LawArea[];
  /** Every key of the words of the site. */
  keys: string[];
  /** The words for a key, with its {blanks} filled. Throws for a key that does not exist. */
  say: (key: string, blanks?: Record<string, string | number>) => string;
  /** The words of a fact or pack in this language. */
  words: (localised: Localised) => string;
  /** A day in words. */
  date: (day: string) => string;
  /** The address of a page from the root of the host. */
  addressOf: (page: Page, heading?: string) => string;
  /** The address with https and host. */
  canonicalOf: (page: Page) => string;
  /**
   * The page of an id. The name of a page about the law leads to the one for the law of the page where the link
   * stands, or else for the law of the site. Throws for an id that no page has: links are checked before rendering.
   */
  page: (id: string, from?: Page) => Page;
}

/** Every site of these brands: brand by brand, language by language. */
export function sitesOf({ brands, content, local }: Pick<Sources, 'brands' | 'content' | 'local'>): Site[] {
  return brands.flatMap((brand) => {
    const own = contentWith(
      local.find((each) => each.brand === brand.id),
      content,
    );
    const languages = brand.languages.map((language) => siteOf(brand, language, own));
    for (const site of languages) site.languages = languages;
    return languages;
  });
}

function siteOf(brand: Brand, language: string, content: BrandContent): Site {
  const strings = content.strings.get(language) ?? new Map();
  const say = sayIn(strings, language);
  const languageTag = say('language.tag');
  const nationsOfSite = brand.nation === 'united-kingdom' ? nations : [brand.nation];
  const laws = lawsOf(nationsOfSite);
  const { own, standIn } = offered(
    content.pages.filter((page) => page.language === language),
    brand,
  );
  const sections = sectionsOf(content.sections, own, laws);
  const pages = inOrder(own, sections);
  const addressOf = (page: Page, heading?: string) => addressIn(brand.languages, page, heading);
  return {
    brand,
    language,
    languageTag,
    direction: say('language.direction') === 'rtl' ? 'rtl' : 'ltr',
    languages: [],
    pictures: picturesOf(brand),
    style: brandStyle(brand),
    facts: content.facts,
    topics: content.topics,
    glossary: content.glossary,
    remnants: content.remnants,
    searchWords: content.searchWords.get(language) ?? noSearchWords,
    pages,
    sections,
    slots: new Map(
      content.slots.filter((slot) => slot.language === language).map(({ name, tree }) => [name, tree]),
    ),
    nations: nationsOfSite,
    laws,
    keys: [...strings.keys()],
    say,
    words: (localised) => inLanguage(localised, language),
    date: (day) => dateInWords(day, languageTag),
    addressOf,
    canonicalOf: (page) => `${brand.domains[language]}${addressOf(page)}`,
    page: (id, from) => find(pages, standIn(id), from?.law ? [from.law] : laws),
  };
}

/** The pages that this publisher offers, and the id of the page to which a link to another one leads. */
function offered(pages: Page[], brand: Brand): { own: Page[]; standIn: (id: string) => string } {
  const isLeftOut = ({ typed }: Page) => typed !== undefined && brand.typing !== 'offered';
  const leftOut = new Map(pages.filter(isLeftOut).map(({ id, typed = id }) => [id, typed]));
  return { own: pages.filter((page) => !isLeftOut(page)), standIn: (id) => leftOut.get(id) ?? id };
}

function sayIn(strings: Strings, language: string): Site['say'] {
  return (key, blanks = {}) => {
    const text = strings.get(key);
    if (text === undefined) throw new Error(`content/strings/${language}.json has no "${key}".`);
    return text.replaceAll(/\{(\w+)\}/g, (blank, name) => String(blanks[name] ?? blank));
  };
}

function sectionsOf(ids: string[], pages: Page[], laws: readonly LawArea[]): Section[] {
  const place = ({ law }: Page) => (law ? laws.indexOf(law) : -1);
  return ids.flatMap((id) => {
    const own = pages
      .filter(
        ({ section, listed, law }) => section === id && listed !== false && (!law || laws.includes(law)),
      )
      .sort(
        (a, b) => Number(b.opensSection) - Number(a.opensSection) || place(a) - place(b) || a.order - b.order,
      );
    const first = own[0];
    return first ? [{ id, title: first.shortTitle ?? first.title, pages: own }] : [];
  });
}

function inOrder(pages: Page[], sections: Section[]): Page[] {
  const home = pages.filter(({ section }) => section === '');
  const listed = sections.flatMap((section) => section.pages);
  return [...new Set([...home, ...listed, ...pages])];
}

function find(pages: Page[], id: string, laws: readonly LawArea[]): Page {
  const page = pageFor(pages, id, laws);
  if (!page) throw new Error(`There is no page "${id}".`);
  return page;
}

import type { Brand } from '../brand/brand-schema.ts';
import { applyOverrides, type LocalContent } from '../brand/overrides/local-content.ts';
import { type Pictures, picturesOf } from '../brand/pictures.ts';
import { brandStyle } from '../brand/style.ts';
import type { BrowserTrace } from '../content/browser-traces.ts';
import { type Glossary, type Term, termForms } from '../content/glossary.ts';
import { type LawArea, lawAreasOf } from '../content/law-areas.ts';
import type { PageNode } from '../content/page-node.ts';
import type { Page } from '../content/pages.ts';
import type { Content } from '../content/read-content.ts';
import { emptySearchLexicon, type SearchLexicon } from '../content/search-lexicon.ts';
import type { Topic } from '../content/topics.ts';
import { originalOf, pagesInLanguage } from '../content/translations/page-translations.ts';
import { sourceLanguage } from '../content/translations/translation-state.ts';
import type { LocalizedText, Nation } from '../facts/base-fact.ts';
import { nations } from '../facts/base-fact.ts';
import { formatDate } from '../facts/dates.ts';
import type { Facts } from '../facts/read-facts.ts';
import { applyGates } from './apply-gates.ts';
import { markOriginal } from './original-text.ts';
import { pagePath } from './page-path.ts';
import { applyRecalls, type RecalledFact, type SiteContent } from './recalls.ts';
import { buildSections, type Section } from './sections.ts';
import { availablePages, markNames, requirePage, sortPages } from './site-pages.ts';
import { createLocalizer, createTranslator, messageKeysIn } from './site-words.ts';

/** One brand in one language, as a visitor sees it. */
export interface Site {
  brand: Brand;
  language: string;
  /** The language of its words: another than `language` where the English is shown at the addresses of that language. */
  textLanguage: string;
  /** The tag of the language of its words (BCP 47), like "en-GB". */
  languageTag: string;
  direction: 'ltr' | 'rtl';
  /** This brand in each of its languages, this one included. */
  localizedSites: Site[];
  /** The same pages at the same addresses in English, for those that are not translated; undefined where all are. */
  original: Site | undefined;
  /** The same site with marks around each English text (`original-text.ts`), for what is rendered; undefined in English. */
  marked: Site | undefined;
  pictures: Pictures;
  /** The colours of the brand as a style sheet. */
  style: string;
  /** The facts that this site may show: all but those that the pack recalls. */
  facts: Facts;
  /** Recalled facts by id, which components that name one do not show. */
  recalled: ReadonlyMap<string, RecalledFact>;
  topics: Topic[];
  glossary: Glossary;
  /** The traces that a browser keeps of a visit, whatever this site does. */
  browserTraces: BrowserTrace[];
  /** The search lexicon of this language. */
  searchLexicon: SearchLexicon;
  /** Returns a term of the glossary in this language, or else in English. */
  termName: (term: Term) => string;
  /** Every page of this site, in the order of the sections; pages about other laws than the site's come last. */
  pages: Page[];
  sections: Section[];
  /** The Lucide icon of each door of the home page, by the id of its page. */
  doorIcons: ReadonlyMap<string, string>;
  /** The content that the pack puts into the slots of pages, by slot name. */
  slots: Map<string, PageNode>;
  /** The nations whose law and services come first; all four for a publisher of the whole United Kingdom. */
  nations: readonly Nation[];
  /** The laws that hold in those nations. */
  lawAreas: readonly LawArea[];
  /** How many texts outside pages are shown that no translator has checked. */
  machineTexts: number;
  /** Every message key of the site. */
  messageKeys: string[];
  /** Returns the message of a key, or else the English, with its {blanks} filled. Throws for an unknown key. */
  t: (key: string, blanks?: Record<string, string | number>) => string;
  /** Returns the text of a fact or pack in this language, or else the English. */
  localize: (localised: LocalizedText) => string;
  /** Formats a day. */
  formatDate: (day: string) => string;
  /** Returns the path of a page from the root of the host. */
  pathOf: (page: Page, heading?: string) => string;
  /** Returns the absolute URL of a page. */
  canonicalUrlOf: (page: Page) => string;
  /**
   * Returns the page of an id. The name of a page about the law resolves to the one for the law of the linking page, or
   * else of the site. Throws for an unknown id: links are checked before rendering.
   */
  page: (id: string, from?: Page) => Page;
}

/** What sites are made of. */
export interface SiteInputs {
  brands: Brand[];
  content: Content;
  overrides: LocalContent[];
}

/** Creates every site of these brands: brand by brand, language by language. */
export function createSites({ brands, content, overrides }: SiteInputs): Site[] {
  return brands.flatMap((brand) => {
    const localContent = applyOverrides(
      overrides.find((override) => override.brand === brand.id),
      content,
    );
    const brandContent = applyGates(brand, applyRecalls(brand, localContent));
    const localizedSites = brand.languages.map((language) => createSite(brand, language, brandContent));
    for (const site of localizedSites)
      for (const each of [site, site.marked, site.original]) if (each) each.localizedSites = localizedSites;
    return localizedSites;
  });
}

function createSite(brand: Brand, language: string, content: SiteContent): Site {
  const pages = pagesInLanguage(content.pages, language);
  const words = { language, textLanguage: language, pages, mark: (text: string) => text };
  const site = assembleSite(brand, words, content);
  if (language === sourceLanguage) return site;
  const originals = pages.map((page) => {
    const { address } = page;
    return { ...(originalOf(page, content.pages) ?? page), language, address };
  });
  const original = assembleSite(brand, { ...words, textLanguage: sourceLanguage, pages: originals }, content);
  const markedWords = { ...words, pages: pages.map(markNames), mark: markOriginal };
  const marked = { ...assembleSite(brand, markedWords, content), original };
  return { ...site, original, marked };
}

/** A language of a brand, and the language of the words in it: its own, or English. */
interface SiteWords {
  language: string;
  textLanguage: string;
  pages: Page[];
  /** Marks an English text among the words of another language. */
  mark: (text: string) => string;
}

function assembleSite(brand: Brand, words: SiteWords, content: SiteContent): Site {
  const { language, textLanguage, mark } = words;
  const translate = createTranslator(content, textLanguage, mark);
  const languageTag = translate('language.tag');
  const nationsOfSite = brand.nation === 'united-kingdom' ? nations : [brand.nation];
  const siteLawAreas = lawAreasOf(nationsOfSite);
  const { available, substituteId } = availablePages(words.pages, brand);
  const localizeText = createLocalizer(content, textLanguage, mark);
  const menu = { pages: available, laws: siteLawAreas, localize: localizeText };
  const sections = buildSections(content.navigation, menu);
  const pages = sortPages(available, sections);
  const pathFor = (page: Page, heading?: string) => pagePath(brand.languages, page, heading);
  return {
    ...partsOfAllLanguages(brand, content),
    language,
    textLanguage,
    languageTag,
    direction: translate('language.direction') === 'rtl' ? 'rtl' : 'ltr',
    ...unlinked,
    messageKeys: messageKeysIn(textLanguage, content),
    searchLexicon:
      content.searchLexicons.get(textLanguage) ??
      content.searchLexicons.get(sourceLanguage) ??
      emptySearchLexicon,
    pages,
    sections,
    slots: slotsIn(textLanguage, content),
    machineTexts: content.translations.get(textLanguage)?.unchecked.length ?? 0,
    nations: nationsOfSite,
    lawAreas: siteLawAreas,
    t: translate,
    localize: localizeText,
    termName: (term) => {
      const [name = ''] = termForms(term, textLanguage);
      return textLanguage in term.words ? name : mark(name);
    },
    formatDate: (day) => formatDate(day, languageTag),
    pathOf: pathFor,
    canonicalUrlOf: (page) => `${brand.domains[language]}${pathFor(page)}`,
    page: (id, from) => requirePage(pages, substituteId(id), from?.law ? [from.law] : siteLawAreas),
  };
}

/** What is known when all languages of a brand are there. */
const unlinked = { localizedSites: [], original: undefined, marked: undefined };

function partsOfAllLanguages(brand: Brand, content: SiteContent) {
  const { facts, recalled, topics, glossary, browserTraces } = content;
  return {
    brand,
    pictures: picturesOf(brand),
    style: brandStyle(brand),
    facts,
    recalled,
    topics,
    glossary,
    browserTraces,
    doorIcons: new Map(content.navigation.doors.map((door) => [door.page, door.icon])),
  };
}

function slotsIn(language: string, { slots }: SiteContent): Map<string, PageNode> {
  return new Map(slots.filter((slot) => slot.language === language).map(({ name, tree }) => [name, tree]));
}

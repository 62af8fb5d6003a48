import type { Brand } from '../brand/brand-schema.ts';
import { applyOverrides, type LocalContent } from '../brand/overrides/local-content.ts';
import { type Pictures, picturesOf } from '../brand/pictures.ts';
import { brandStyle } from '../brand/style.ts';
import type { BrowserTrace } from '../content/browser-traces.ts';
import type { Glossary } from '../content/glossary.ts';
import { type LawArea, lawAreaNames, lawAreasOf, resolvePage } from '../content/law-areas.ts';
import type { Messages } from '../content/messages.ts';
import type { PageNode } from '../content/page-node.ts';
import type { Page } from '../content/pages.ts';
import type { Content } from '../content/read-content.ts';
import { emptySearchLexicon, type SearchLexicon } from '../content/search-lexicon.ts';
import type { Topic } from '../content/topics.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { DiagnosticError } from '../diagnostics/diagnostic-error.ts';
import type { LocalizedText, Nation } from '../facts/base-fact.ts';
import { nations } from '../facts/base-fact.ts';
import { formatDate } from '../facts/dates.ts';
import { localize } from '../facts/formatting.ts';
import type { Facts } from '../facts/read-facts.ts';
import { pagePath } from './page-path.ts';
import { applyRecalls, type RecalledFact, type SiteContent } from './recalls.ts';
import { buildSections, type Section } from './sections.ts';

/** One brand in one language, as a visitor sees it. */
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
  /** Every page of this language, in the order of the sections; pages about other laws than the site's come last. */
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
  /** Every message key of the site. */
  messageKeys: string[];
  /** Returns the message of a key, with its {blanks} filled. Throws for an unknown key. */
  t: (key: string, blanks?: Record<string, string | number>) => string;
  /** Returns the text of a fact or pack in this language. */
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
    const brandContent = applyRecalls(brand, localContent);
    const localizedSites = brand.languages.map((language) => createSite(brand, language, brandContent));
    for (const site of localizedSites) site.localizedSites = localizedSites;
    return localizedSites;
  });
}

function createSite(brand: Brand, language: string, content: SiteContent): Site {
  const messages = content.messages.get(language) ?? new Map();
  const translate = createTranslator(messages, language);
  const languageTag = translate('language.tag');
  const nationsOfSite = brand.nation === 'united-kingdom' ? nations : [brand.nation];
  const siteLawAreas = lawAreasOf(nationsOfSite);
  const { available, substituteId } = availablePages(
    content.pages.filter((page) => page.language === language),
    brand,
  );
  const sections = buildSections(content.navigation, { pages: available, laws: siteLawAreas, language });
  const pages = sortPages(available, sections);
  const pathFor = (page: Page, heading?: string) => pagePath(brand.languages, page, heading);
  return {
    brand,
    language,
    languageTag,
    direction: translate('language.direction') === 'rtl' ? 'rtl' : 'ltr',
    localizedSites: [],
    pictures: picturesOf(brand),
    style: brandStyle(brand),
    facts: content.facts,
    recalled: content.recalled,
    topics: content.topics,
    glossary: content.glossary,
    browserTraces: content.browserTraces,
    searchLexicon: content.searchLexicons.get(language) ?? emptySearchLexicon,
    pages,
    sections,
    doorIcons: new Map(content.navigation.doors.map((door) => [door.page, door.icon])),
    slots: slotsIn(language, content),
    nations: nationsOfSite,
    lawAreas: siteLawAreas,
    messageKeys: [...messages.keys()],
    t: translate,
    localize: (localised) => localize(localised, language),
    formatDate: (day) => formatDate(day, languageTag),
    pathOf: pathFor,
    canonicalUrlOf: (page) => `${brand.domains[language]}${pathFor(page)}`,
    page: (id, from) => requirePage(pages, substituteId(id), from?.law ? [from.law] : siteLawAreas),
  };
}

function slotsIn(language: string, { slots }: SiteContent): Map<string, PageNode> {
  return new Map(slots.filter((slot) => slot.language === language).map(({ name, tree }) => [name, tree]));
}

/** Returns the pages that this publisher offers, and a function that maps the id of any other page to its substitute. */
function availablePages(
  pages: Page[],
  brand: Brand,
): { available: Page[]; substituteId: (id: string) => string } {
  const isOmitted = ({ typed }: Page) => typed !== undefined && brand.typing !== 'offered';
  const substitutes = new Map(pages.filter(isOmitted).map(({ id, typed = id }) => [id, typed]));
  return {
    available: pages.filter((page) => !isOmitted(page)),
    substituteId: (id) => substitutes.get(id) ?? id,
  };
}

function missingMessage(key: string, language: string): Diagnostic {
  return {
    file: `content/messages/${language}.json`,
    message: `there is no "${key}", and a component shows it`,
    fix: `"${key}": { "text": "…", "where": "…" }, with the words and where on the site a reader meets them`,
  };
}

function createTranslator(messages: Messages, language: string): Site['t'] {
  return (key, values = {}) => {
    const text = messages.get(key);
    if (text === undefined) throw new DiagnosticError(missingMessage(key, language));
    return text.replaceAll(/\{(\w+)\}/g, (placeholder, name) => String(values[name] ?? placeholder));
  };
}

function sortPages(pages: Page[], sections: Section[]): Page[] {
  const home = pages.filter(({ section }) => section === '');
  const listed = sections.flatMap((section) => section.pages);
  const lawRank = ({ law }: Page) => (law ? lawAreaNames.indexOf(law) : -1);
  const others = pages.toSorted((a, b) => lawRank(a) - lawRank(b) || a.order - b.order);
  return [...new Set([...home, ...listed, ...others])];
}

function requirePage(pages: Page[], id: string, laws: readonly LawArea[]): Page {
  const page = resolvePage(pages, id, laws);
  if (!page) throw new Error(`There is no page "${id}".`);
  return page;
}

import { brandServicesOf, localServicesOf } from '../../brand/local-services.ts';
import { componentFolder, importBesideComponents } from '../../content/component-registry.ts';
import type { Page } from '../../content/pages.ts';
import type { Fact } from '../../facts/fact-kinds.ts';
import { namedSources } from '../../facts/sources.ts';
import { openingData } from '../../features/opening-hours/opening-data.ts';
import { factsOnPage } from '../../site/facts-on-page.ts';
import {
  externalLinks,
  literalNumbers,
  literalNumbersOnPage,
  renderedFactNumbers,
  renderedNumbers,
} from '../../site/rendered-numbers.ts';
import type { ShownNumbers } from '../../site/shown-numbers.ts';
import type { Site } from '../../site/site.ts';
import { hasSeveralHosts } from '../../site/translations.ts';

/** Allowed texts with digits in the record of a fact. */
export interface AllowedText {
  phrases: string[];
  /** Publishers and titles of its named sources, each allowed once. */
  sourceTexts: string[];
  /** URLs that it links to, each allowed once. */
  urls: string[];
}

/** Allowed texts with digits on a page. */
export interface PageAllowlist {
  /** Returns the allow-list of the fact whose name the text begins with; undefined when there is none. */
  ofFact: (text: string) => AllowedText | undefined;
  /** Texts with digits outside the records of facts. */
  elsewhere: string[];
}

/** The part of the allow-list that all pages of a site share. */
interface SiteAllowlist {
  facts: Map<string, Fact[]>;
  /** Longest first, since one name may be a prefix of another. */
  names: string[];
  phrases: Map<Fact, string[]>;
  everywhere: string[];
  /** External URLs that pages may link to. */
  urls: Set<string>;
  /** Serialized opening hours, as scripts read them. */
  hours: Set<string>;
  /** Further serialized data for the script of opening hours. */
  opening: string;
  /** Cache: texts outside the records of facts, and the facts shown, by page. */
  pages: Map<Page, { own: Set<Fact>; elsewhere: string[] }>;
}

const allowlistCache = new WeakMap<Site, SiteAllowlist>();

/** Returns the cached allow-list of a site. */
export function siteAllowlist(site: Site): SiteAllowlist {
  const common = allowlistCache.get(site) ?? createSiteAllowlist(site);
  allowlistCache.set(site, common);
  return common;
}

function createSiteAllowlist(site: Site): SiteAllowlist {
  const facts = site.facts.all().filter(({ publish }) => publish);
  const services = site.facts.published('services');
  const brandServices = [...localServicesOf(site.brand), ...brandServicesOf(site.brand)].map(
    ({ service }) => service,
  );
  const titles = site.pages.flatMap(({ title, shortTitle, description, also = [] }) => [
    title,
    shortTitle,
    description,
    ...also,
  ]);
  const byName = Map.groupBy(facts, ({ name }) => site.localize(name));
  return {
    facts: byName,
    names: [...byName.keys()].sort((a, b) => b.length - a.length),
    phrases: new Map(facts.map((fact) => [fact, renderedFactNumbers(site, fact)])),
    everywhere: [
      ...services.flatMap(({ name, for: who, phone, text, textphone, pressWhenAsked }) =>
        renderedNumbers(site, [name, who, phone?.say, text?.say, textphone?.say, pressWhenAsked]),
      ),
      ...renderedNumbers(site, site.brand),
      ...literalNumbers([...titles, ...site.messageKeys.map((key) => site.t(key))]),
      site.t('contact.reply-days', { days: site.brand.accessibility.replyWithin }),
    ],
    urls: new Set([...[...facts, site.brand].flatMap(externalLinks), ...otherHosts(site)]),
    hours: new Set([...services, ...brandServices].map(({ hours }) => JSON.stringify(hours))),
    opening: JSON.stringify(openingData(site)),
    pages: new Map(),
  };
}

/** Returns the addresses of this site's pages on the hosts of its other languages. */
function otherHosts(site: Site): string[] {
  const { localizedSites } = site;
  return hasSeveralHosts(site)
    ? localizedSites.flatMap(({ pages, canonicalUrlOf }) => pages.map(canonicalUrlOf))
    : [];
}

/** Returns the allow-list of a page. */
export function pageAllowlist(site: Site, page: Page): PageAllowlist {
  const { original } = site;
  if (page.untranslated && original) {
    const { ofFact, elsewhere } = pageAllowlist(original, original.page(page.id));
    return { ofFact, elsewhere: [...elsewhere, ...siteAllowlist(site).everywhere] };
  }
  const common = siteAllowlist(site);
  const { facts, names, phrases, everywhere, pages } = common;
  const entry = pages.get(page) ?? {
    own: new Set(factsOnPage(site, page)),
    elsewhere: [...everywhere, ...pageOnlyPhrases(site, page)],
  };
  pages.set(page, entry);
  const byName = (text: string) => {
    const matching = facts.get(names.find((name) => text.startsWith(name)) ?? '');
    const onPage = matching?.filter((fact) => entry.own.has(fact)) ?? [];
    return matching && allowedTextOf(onPage.length > 0 ? onPage : matching, phrases);
  };
  return { ofFact: byName, elsewhere: entry.elsewhere };
}

/** Merges the allow-lists of facts with the same name, such as an offence in two law areas. */
function allowedTextOf(facts: Fact[], phrasesByFact: Map<Fact, string[]>): AllowedText {
  return {
    phrases: facts.flatMap((fact) => phrasesByFact.get(fact) ?? []),
    sourceTexts: facts.flatMap((fact) =>
      namedSources(fact).map(({ publisher, title }) => `${publisher}: ${title}`),
    ),
    urls: facts.flatMap(externalLinks),
  };
}

/** Returns the allowed texts of a page outside the records of facts: inline components, dates, and exempt numbers. */
function pageOnlyPhrases(site: Site, page: Page): string[] {
  const shown = page.body.components.flatMap(
    ({ name, attributes }) => shownNumbers.get(name)?.shownNumbers(site, attributes) ?? [],
  );
  return [...shown, site.formatDate(page.reviewed), ...literalNumbersOnPage(page)];
}

/** Numbers that components show outside the records of facts, by component. */
const shownNumbers = await importBesideComponents<{ shownNumbers: ShownNumbers }>(
  componentFolder,
  '.numbers',
);

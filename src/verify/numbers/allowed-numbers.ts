import { brandServicesOf, localServicesOf } from '../../brand/local-services.ts';
import { componentFolder, importBesideComponents } from '../../content/component-registry.ts';
import type { Page } from '../../content/pages.ts';
import type { Fact } from '../../facts/fact-kinds.ts';
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

/** What the record of a fact may say with a number in it. */
export interface AllowedText {
  phrases: string[];
  /** The titles of its sources, each of which is said once. */
  sourceTitles: string[];
  /** The addresses to which it leads, each once. */
  urls: string[];
}

/** What a page may say with a number in it. */
export interface PageAllowlist {
  /** What the fact may say whose name these words begin with; undefined where there is none. */
  ofFact: (words: string) => AllowedText | undefined;
  /** Words with a number outside the record of a fact. */
  elsewhere: string[];
}

/** What pages of one site have in common; a site has more than a hundred pages. */
interface SiteAllowlist {
  facts: Map<string, Fact[]>;
  /** The longest first: one name may begin with another. */
  names: string[];
  phrases: Map<Fact, string[]>;
  everywhere: string[];
  /** Every address of another site to which a page may lead. */
  urls: Set<string>;
  /** Opening hours as scripts read them. */
  hours: Set<string>;
  /** What the script of the opening hours reads beside them. */
  opening: string;
  /** What each page says beside the records of facts, and which facts it shows, once somebody has asked. */
  pages: Map<Page, { own: Set<Fact>; elsewhere: string[] }>;
}

const allowlistCache = new WeakMap<Site, SiteAllowlist>();

/** What all pages of a site may say, and where they may lead. */
export function siteAllowlist(site: Site): SiteAllowlist {
  const common = allowlistCache.get(site) ?? createSiteAllowlist(site);
  allowlistCache.set(site, common);
  return common;
}

function createSiteAllowlist(site: Site): SiteAllowlist {
  const facts = site.facts.all().filter(({ publish }) => publish);
  const services = site.facts.published('services');
  const own = [...localServicesOf(site.brand), ...brandServicesOf(site.brand)].map(({ service }) => service);
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
    urls: new Set([...facts, site.brand].flatMap(externalLinks)),
    hours: new Set([...services, ...own].map(({ hours }) => JSON.stringify(hours))),
    opening: JSON.stringify(openingData(site)),
    pages: new Map(),
  };
}

/** What a page may say with a number in it. */
export function pageAllowlist(site: Site, page: Page): PageAllowlist {
  const common = siteAllowlist(site);
  const { facts, names, phrases, everywhere, pages } = common;
  const known = pages.get(page) ?? {
    own: new Set(factsOnPage(site, page)),
    elsewhere: [...everywhere, ...pageOnlyPhrases(site, page)],
  };
  pages.set(page, known);
  const byName = (begins: string) => {
    const all = facts.get(names.find((name) => begins.startsWith(name)) ?? '');
    const here = all?.filter((fact) => known.own.has(fact)) ?? [];
    return all && allowedTextOf(here.length > 0 ? here : all, phrases);
  };
  return { ofFact: byName, elsewhere: known.elsewhere };
}

/** Facts of one name, such as an offence of two laws, say what any of them does. */
function allowedTextOf(facts: Fact[], words: Map<Fact, string[]>): AllowedText {
  return {
    phrases: facts.flatMap((fact) => words.get(fact) ?? []),
    sourceTitles: facts.flatMap(({ sources }) => sources.map(({ title }) => title)),
    urls: facts.flatMap(externalLinks),
  };
}

/** What this page says beside the records of facts: what its components show within a line, its days, its typed numbers. */
function pageOnlyPhrases(site: Site, page: Page): string[] {
  const shown = page.body.components.flatMap(
    ({ name, attributes }) => shownNumbers.get(name)?.shownNumbers(site, attributes) ?? [],
  );
  return [...shown, site.formatDate(page.reviewed), ...literalNumbersOnPage(page)];
}

/** What components show beside the records of facts, by name. */
const shownNumbers = await importBesideComponents<{ shownNumbers: ShownNumbers }>(
  componentFolder,
  '.numbers.ts',
);

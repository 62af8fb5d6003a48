import { leavesOf } from '../../facts/numbers.ts';
import type { Fact } from '../../facts/schema.ts';
import { longest } from '../../facts/words.ts';
import { factsOf } from '../../sites/facts-of-page.ts';
import { localServicesOf, ownServicesOf } from '../../sites/local-services.ts';
import {
  addressesIn,
  numbersInWords,
  numbersOfFact,
  typedIn,
  typedNumbers,
} from '../../sites/number-words.ts';
import { openingData } from '../../sites/opening-data.ts';
import type { Page } from '../../sites/pages.ts';
import { lastRun } from '../../sites/program-run.ts';
import type { Site } from '../../sites/site.ts';
import { testPrograms } from '../../sites/test-programs.ts';

/** What the record of a fact may say with a number in it. */
export interface Said {
  words: string[];
  /** The titles of its sources, each of which is said once. */
  sources: string[];
  /** The addresses to which it leads, each once. */
  addresses: string[];
}

/** What a page may say with a number in it. */
export interface Sayable {
  /** What the fact may say whose name these words begin with; undefined where there is none. */
  byName: (words: string) => Said | undefined;
  /** Words with a number outside the record of a fact. */
  elsewhere: string[];
}

/** What pages of one site have in common; a site has more than a hundred pages. */
interface Common {
  facts: Map<string, Fact[]>;
  /** The longest first: one name may begin with another. */
  names: string[];
  words: Map<Fact, string[]>;
  everywhere: string[];
  /** Every address of another site to which a page may lead. */
  addresses: Set<string>;
  /** Opening hours as scripts read them. */
  hours: Set<string>;
  /** What the script of the opening hours reads beside them. */
  opening: string;
  /** What each page says beside the records of facts, and which facts it shows, once somebody has asked. */
  pages: Map<Page, { own: Set<Fact>; elsewhere: string[] }>;
}

const known = new WeakMap<Site, Common>();

/** What all pages of a site may say, and where they may lead. */
export function commonOf(site: Site): Common {
  const common = known.get(site) ?? makeCommon(site);
  known.set(site, common);
  return common;
}

function makeCommon(site: Site): Common {
  const facts = site.facts.all().filter(({ publish }) => publish);
  const services = site.facts.published('services');
  const own = [...localServicesOf(site.brand), ...ownServicesOf(site.brand)].map(({ service }) => service);
  const titles = site.pages.flatMap(({ title, shortTitle, description, also = [] }) => [
    title,
    shortTitle,
    description,
    ...also,
  ]);
  const byName = Map.groupBy(facts, ({ name }) => site.words(name));
  return {
    facts: byName,
    names: [...byName.keys()].sort((a, b) => b.length - a.length),
    words: new Map(facts.map((fact) => [fact, numbersOfFact(site, fact)])),
    everywhere: [
      ...services.flatMap(({ name, for: who, phone, text, textphone, pressWhenAsked }) =>
        numbersInWords(site, [name, who, phone?.say, text?.say, textphone?.say, pressWhenAsked]),
      ),
      ...numbersInWords(site, site.brand),
      ...typedIn([...titles, ...site.keys.map((key) => site.say(key))]),
      site.say('contact.reply-days', { days: site.brand.accessibility.replyWithin }),
    ],
    addresses: new Set([...facts, site.brand].flatMap(addressesIn)),
    hours: new Set([...services, ...own].map(({ hours }) => JSON.stringify(hours))),
    opening: JSON.stringify(openingData(site)),
    pages: new Map(),
  };
}

/** What a page may say with a number in it. */
export function sayableOn(site: Site, page: Page): Sayable {
  const common = commonOf(site);
  const { facts, names, words, everywhere, pages } = common;
  const known = pages.get(page) ?? {
    own: new Set(factsOf(site, page)),
    elsewhere: [...everywhere, ...onlyOn(site, page)],
  };
  pages.set(page, known);
  const byName = (begins: string) => {
    const all = facts.get(names.find((name) => begins.startsWith(name)) ?? '');
    const here = all?.filter((fact) => known.own.has(fact)) ?? [];
    return all && saidOf(here.length > 0 ? here : all, words);
  };
  return { byName, elsewhere: known.elsewhere };
}

/** Facts of one name, such as an offence of two laws, say what any of them does. */
function saidOf(facts: Fact[], words: Map<Fact, string[]>): Said {
  return {
    words: facts.flatMap((fact) => words.get(fact) ?? []),
    sources: facts.flatMap(({ sources }) => sources.map(({ title }) => title)),
    addresses: facts.flatMap(addressesIn),
  };
}

/** What this page says beside the records of facts: what its components show within a line, its days, its typed numbers. */
function onlyOn(site: Site, page: Page): string[] {
  const shown = page.body.components.flatMap(({ name, attributes }) => {
    const id = attributes.get('offence') ?? attributes.get('id');
    return inLine[name]?.(site, typeof id === 'string' ? id : '') ?? [];
  });
  return [...shown, site.date(page.reviewed), ...typedNumbers(page)];
}

/** The components that show numbers and are no record of a fact. */
const inLine: Record<string, (site: Site, id: string) => string[]> = {
  Changes: (site) => site.pages.flatMap(({ changes }) => changes.map(({ date }) => site.date(date))),
  Maximum: (site, id) => {
    const { maximum } = site.facts.get('offences', id);
    return numbersInWords(site, longest(maximum?.summary, maximum?.indictment));
  },
  ProgramRun: (site) => {
    const run = lastRun(site);
    return run ? [site.date(run.date), ...leavesOf(run).map(({ text }) => text)] : [];
  },
  ProgramTests: () => testPrograms().map(({ version }) => version),
  Regulation: (site, id) => numbersOfFact(site, site.facts.get('regulations', id)),
  Statistic: (site, id) => numbersOfFact(site, site.facts.get('statistics', id)),
};

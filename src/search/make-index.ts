import type { Page } from '../sites/pages.ts';
import type { SearchWords } from '../sites/search-words.ts';
import type { Site } from '../sites/site.ts';
import { topicsOf } from '../sites/topics.ts';
import { pageText } from './page-text.ts';
import type { Columns, IndexedPage, Intent, Language, Parts, SmallIndex } from './small-index.ts';
import { stemsOf } from './words.ts';

/** The keys of the words that the box shows, without their "search." */
const said = ['results', 'one-result', 'nothing', 'heading', 'everything', 'more-found', 'no-more'];

/** The pages that the box can lead to: all that lists show, but not the home page and the search page itself. */
export function searchedPages(site: Site): Page[] {
  return site.pages.filter(({ id, listed }) => listed !== false && id !== 'home' && id !== 'search');
}

/** Components that list or repeat what stands on other pages. */
const lists = ['AToZ', 'Changes', 'EveryFact', 'SiteMap', 'Sources'];

/** The pages whose full text is searched: not those that only list others. */
export function readPages(site: Site): Page[] {
  return searchedPages(site).filter(({ body }) => !body.components.some(({ name }) => lists.includes(name)));
}

/** The small index of a site and the headings of its pages, from the finished pages. `htmlOf` reads one. */
export function makeIndex(site: Site, htmlOf: (page: Page) => string): { index: SmallIndex; parts: Parts } {
  const pages = searchedPages(site);
  const { drop, same, sets } = site.searchWords;
  const dropped = [...new Set(stemsOf(drop.join(' ')))];
  const texts = pages.map((page) => pageText(htmlOf(page)));
  const records = pages.map((page, place) => record(site, page, texts[place]?.names ?? []));
  return {
    index: {
      sections: sectionsOf(site, pages),
      pages: columnsOf(records),
      language: { drop: dropped.join(' '), ...language(same, sets), intents: intentsOf(site, pages) },
      say: Object.fromEntries(said.map((key) => [key, site.say(`search.${key}`)])),
    },
    parts: pages.map((page, place) => (isElsewhere(site, page) ? [] : (texts[place]?.headings ?? []))),
  };
}

/** Lists of words as stems, each once: smaller to fetch, and ready to compare. */
function language(same: SearchWords['same'], sets: SearchWords['sets']): Pick<Language, 'same' | 'sets'> {
  const once = (stems: string[]) => [...new Set(stems)];
  return {
    same: same.map((list) => once(list.map((words) => stemsOf(words).join(' '))).join(',')),
    sets: Object.fromEntries(
      Object.entries(sets).map(([name, words]) => [name, once(words.map(stemOfChoice)).join(' ')]),
    ),
  };
}

/** One word of a pattern: as it is after "=", else its stem. */
function stemOfChoice(choice: string): string {
  return /^[={]/.test(choice) ? choice : stemsOf(choice).join(' ');
}

/** A pattern with stems for words. */
function stemmed(pattern: string): string {
  return pattern.replace(/[=\p{L}\p{N}'{}-]+(?:\|[=\p{L}\p{N}'{}-]+)*/gu, (choices) =>
    [...new Set(choices.split('|').map(stemOfChoice))].join('|'),
  );
}

function columnsOf(records: IndexedPage[]): Columns {
  const column = <Field extends keyof IndexedPage>(field: Field) => records.map((each) => each[field]);
  return {
    title: column('title'),
    address: column('address'),
    section: column('section'),
    description: column('description'),
    phrases: column('phrases'),
    names: column('names'),
    elsewhere: column('elsewhere'),
  };
}

/** Whether a page tells the law of a nation that the publisher does not serve. */
function isElsewhere({ laws }: Site, { law }: Page): boolean {
  return law !== undefined && !laws.includes(law);
}

function record(site: Site, page: Page, names: string[]): IndexedPage {
  const topics = topicsOf(page).flatMap(({ topic }) => site.topics.find(({ id }) => id === topic) ?? []);
  const labels = topics.map(({ label }) => site.words(label));
  return {
    title: page.title,
    address: site.addressOf(page),
    section: site.sections.findIndex(({ id }) => id === page.section),
    description: page.description,
    phrases: phrasesOf(site, [
      ...labels.filter((label) => !page.title.includes(label)),
      ...(page.also ?? []),
      ...(page.searchTerms ?? []),
    ]),
    names: isElsewhere(site, page) ? [] : names,
    elsewhere: isElsewhere(site, page) ? 1 : 0,
  };
}

/**
 * Phrases as stems, each once: smaller to fetch, and nobody reads them. Words that carry nothing by themselves stay only
 * where a single word would stand without them: "time off work" is not "work".
 */
function phrasesOf({ searchWords }: Site, phrases: string[]): string {
  const dropped = new Set(stemsOf(searchWords.drop.join(' ')));
  const stems = phrases.map((phrase) => {
    const all = [...new Set(stemsOf(phrase))];
    const telling = all.filter((stem) => !dropped.has(stem));
    return (telling.length > 1 ? telling : all).join(' ');
  });
  return [...new Set(stems)].join();
}

function sectionsOf({ sections }: Site, pages: Page[]): SmallIndex['sections'] {
  return sections.map(({ title, pages: [opening] }) => ({
    title,
    page: opening ? pages.indexOf(opening) : -1,
  }));
}

/** Intents with the place of their page. One whose page this site does not have is left out. */
function intentsOf(site: Site, pages: Page[]): Intent[] {
  return site.searchWords.intents.flatMap(({ page, first, past, card, when, unless }) => {
    const place = pages.indexOf(site.page(page));
    if (place < 0) return [];
    return {
      page: place,
      when: when.map(stemmed),
      ...(first && { first }),
      ...(past && { past }),
      ...(card && { card }),
      ...(unless && { unless: unless.map(stemmed) }),
    };
  });
}

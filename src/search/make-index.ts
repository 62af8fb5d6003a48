import type { Page } from '../sites/pages.ts';
import type { SearchWords } from '../sites/search-words.ts';
import type { Site } from '../sites/site.ts';
import { topicsOf } from '../sites/topics.ts';
import { type PageText, pageText } from './page-text.ts';
import type { IndexedPage, Intent, Language, SmallIndex } from './small-index.ts';
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

/** The small index of a site, from its finished pages. `htmlOf` reads one. */
export function makeIndex(site: Site, htmlOf: (page: Page) => string): SmallIndex {
  const pages = searchedPages(site);
  const { drop, same, sets } = site.searchWords;
  const dropped = [...new Set(stemsOf(drop.join(' ')))];
  return {
    sections: sectionsOf(site, pages),
    pages: pages.map((page) => record(site, page, pageText(htmlOf(page)))),
    language: { drop: dropped.join(' '), ...language(same, sets), intents: intentsOf(site, pages) },
    say: Object.fromEntries(said.map((key) => [key, site.say(`search.${key}`)])),
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

function record(site: Site, page: Page, { headings, names }: PageText): IndexedPage {
  const isElsewhere = page.law !== undefined && !site.laws.includes(page.law);
  const topics = topicsOf(page).flatMap(({ topic }) => site.topics.find(({ id }) => id === topic) ?? []);
  const labels = topics.map(({ label }) => site.words(label));
  return {
    title: page.title,
    address: site.addressOf(page),
    section: site.sections.findIndex(({ id }) => id === page.section),
    description: page.description,
    headings: isElsewhere ? [] : headings,
    phrases: [
      ...new Set([
        ...labels.filter((label) => !page.title.includes(label)),
        ...(page.also ?? []),
        ...(page.searchTerms ?? []),
      ]),
    ],
    names: isElsewhere ? [] : names,
    ...(isElsewhere && { elsewhere: true }),
  };
}

function sectionsOf({ sections }: Site, pages: Page[]): SmallIndex['sections'] {
  return sections.map(({ title, pages: [opening] }) => ({
    title,
    page: opening ? pages.indexOf(opening) : -1,
  }));
}

/** Intents with the place of their page. One whose page this site does not have is left out. */
function intentsOf(site: Site, pages: Page[]): Intent[] {
  return site.searchWords.intents.flatMap(({ page, first, card, when, unless }) => {
    const place = pages.indexOf(site.page(page));
    if (place < 0) return [];
    return {
      page: place,
      when: when.map(stemmed),
      ...(first && { first }),
      ...(card && { card }),
      ...(unless && { unless: unless.map(stemmed) }),
    };
  });
}

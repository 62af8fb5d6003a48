import { componentRegistry } from '../../content/component-registry.ts';
import type { Page } from '../../content/pages.ts';
import type { SearchLexicon } from '../../content/search-lexicon.ts';
import { parseTopicReferences } from '../../content/topics.ts';
import type { Site } from '../../site/site.ts';
import { extractPage } from './extract-page.ts';
import type {
  ColumnarPages,
  IndexedPage,
  Intent,
  PageHeadings,
  SearchIndex,
  SearchLanguage,
} from './search-index.ts';
import { tokenizeAndStem } from './tokenizer.ts';

/** The keys of the words that the box shows, without their "search." */
const uiMessageKeys = ['results', 'one-result', 'nothing', 'heading', 'everything', 'more-found', 'no-more'];

/** The pages that the box can lead to: all that lists show, but not the home page and the search page itself. */
export function searchablePages(site: Site): Page[] {
  return site.pages.filter(({ id, listed }) => listed !== false && id !== 'home' && id !== 'search');
}

/** The pages whose full text is searched: not those that only list others. */
export function fullTextPages(site: Site): Page[] {
  return searchablePages(site).filter(
    ({ body }) => !body.components.some(({ name }) => componentRegistry[name]?.listsPages),
  );
}

/** The small index of a site and the headings of its pages, from the finished pages. `htmlOf` reads one. */
export function buildSearchIndex(
  site: Site,
  htmlOf: (page: Page) => string,
): { index: SearchIndex; parts: PageHeadings } {
  const pages = searchablePages(site);
  const { drop, same, sets } = site.searchLexicon;
  const dropped = [...new Set(tokenizeAndStem(drop.join(' ')))];
  const texts = pages.map((page) => extractPage(htmlOf(page)));
  const records = pages.map((page, place) => toIndexedPage(site, page, texts[place]?.names ?? []));
  return {
    index: {
      sections: indexSections(site, pages),
      pages: toColumns(records),
      language: { drop: dropped.join(' '), ...stemLanguage(same, sets), intents: indexIntents(site, pages) },
      say: Object.fromEntries(uiMessageKeys.map((key) => [key, site.t(`search.${key}`)])),
    },
    parts: pages.map((page, place) =>
      isOtherJurisdiction(site, page) ? [] : (texts[place]?.headings ?? []),
    ),
  };
}

/** Lists of words as stems, each once: smaller to fetch, and ready to compare. */
function stemLanguage(
  same: SearchLexicon['same'],
  sets: SearchLexicon['sets'],
): Pick<SearchLanguage, 'same' | 'sets'> {
  const once = (stems: string[]) => [...new Set(stems)];
  return {
    same: same.map((list) => once(list.map((words) => tokenizeAndStem(words).join(' '))).join(',')),
    sets: Object.fromEntries(
      Object.entries(sets).map(([name, words]) => [name, once(words.map(stemAlternative)).join(' ')]),
    ),
  };
}

/** One word of a pattern: as it is after "=", else its stem. */
function stemAlternative(choice: string): string {
  return /^[={]/.test(choice) ? choice : tokenizeAndStem(choice).join(' ');
}

/** A pattern with stems for words. */
function stemPattern(pattern: string): string {
  return pattern.replace(/[=\p{L}\p{N}'{}-]+(?:\|[=\p{L}\p{N}'{}-]+)*/gu, (choices) =>
    [...new Set(choices.split('|').map(stemAlternative))].join('|'),
  );
}

function toColumns(records: IndexedPage[]): ColumnarPages {
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
function isOtherJurisdiction({ lawAreas }: Site, { law }: Page): boolean {
  return law !== undefined && !lawAreas.includes(law);
}

function toIndexedPage(site: Site, page: Page, names: string[]): IndexedPage {
  const topics = parseTopicReferences(page).flatMap(
    ({ topic }) => site.topics.find(({ id }) => id === topic) ?? [],
  );
  const labels = topics.map(({ label }) => site.localize(label));
  return {
    title: page.title,
    address: site.pathOf(page),
    section: site.sections.findIndex(({ id }) => id === page.section),
    description: page.description,
    phrases: stemPhrases(site, [
      ...labels.filter((label) => !page.title.includes(label)),
      ...(page.also ?? []),
      ...(page.searchTerms ?? []),
    ]),
    names: isOtherJurisdiction(site, page) ? [] : names,
    elsewhere: isOtherJurisdiction(site, page) ? 1 : 0,
  };
}

/**
 * Phrases as stems, each once: smaller to fetch, and never displayed. Words that carry nothing by themselves stay only
 * where a single word would stand without them: "time off work" is not "work".
 */
function stemPhrases({ searchLexicon }: Site, phrases: string[]): string {
  const dropped = new Set(tokenizeAndStem(searchLexicon.drop.join(' ')));
  const stems = phrases.map((phrase) => {
    const all = [...new Set(tokenizeAndStem(phrase))];
    const telling = all.filter((stem) => !dropped.has(stem));
    return (telling.length > 1 ? telling : all).join(' ');
  });
  return [...new Set(stems)].join();
}

function indexSections({ sections }: Site, pages: Page[]): SearchIndex['sections'] {
  return sections.map(({ title, pages: [opening] }) => ({
    title,
    page: opening ? pages.indexOf(opening) : -1,
  }));
}

/** Intents with the place of their page. One whose page this site does not have is left out. */
function indexIntents(site: Site, pages: Page[]): Intent[] {
  return site.searchLexicon.intents.flatMap(({ page, first, past, card, when, unless }) => {
    const place = pages.indexOf(site.page(page));
    if (place < 0) return [];
    return {
      page: place,
      when: when.map(stemPattern),
      ...(first && { first }),
      ...(past && { past }),
      ...(card && { card }),
      ...(unless && { unless: unless.map(stemPattern) }),
    };
  });
}

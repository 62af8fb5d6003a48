import { componentRegistry } from '../../content/component-registry.ts';
import type { Page } from '../../content/pages.ts';
import type { SearchLexicon } from '../../content/search-lexicon.ts';
import { tokenizeAndStem } from '../../content/tokenizer.ts';
import { parseTopicReferences } from '../../content/topics.ts';
import type { Site } from '../../site/site.ts';
import { extractPage } from './extract-page.ts';
import { indexEvidence } from './index-evidence.ts';
import { indexNumbers } from './index-numbers.ts';
import { learnEvidence } from './learn-evidence.ts';
import type {
  ColumnarPages,
  IndexedPage,
  Intent,
  PageDetails,
  SearchIndex,
  SearchLanguage,
} from './search-index.ts';

/** The message keys of the box, without the prefix "search."; beside them the plural forms of "results". */
const uiMessageKeys = ['nothing', 'heading', 'everything', 'more-found', 'no-more', 'no-number'];

/** Returns the pages that the box can find: all that are listed, except the home page and the search page. */
export function searchablePages(site: Site): Page[] {
  return site.pages.filter(({ id, listed }) => listed !== false && id !== 'home' && id !== 'search');
}

/** Returns the pages of the full-text index: not those that only list others. */
export function fullTextPages(site: Site): Page[] {
  return searchablePages(site).filter(
    ({ body }) => !body.components.some(({ name }) => componentRegistry[name]?.listsPages),
  );
}

/** Builds the small index of a site and the details of its pages from the rendered HTML, which `htmlOf` reads. */
export function buildSearchIndex(
  site: Site,
  htmlOf: (page: Page) => string,
  learn = learnEvidence,
): { index: SearchIndex; parts: PageDetails } {
  const pages = searchablePages(site);
  const { drop, same, sets, foreign } = site.searchLexicon;
  const dropped = [...new Set(tokenizeAndStem(drop.join(' ')))];
  const texts = pages.map((page) => extractPage(htmlOf(page)));
  const indexedPages = pages.map((page, place) => toIndexedPage(site, page, texts[place]?.names ?? []));
  return {
    index: {
      sections: indexSections(site, pages),
      pages: toColumns(indexedPages),
      language: {
        other: foreign ? pages.indexOf(site.page(foreign.page)) : -1,
        foreign: (foreign?.words ?? []).join(' '),
        drop: dropped.join(' '),
        ...stemLanguage(same, sets),
        ...indexEvidence(site, pages, learn),
        intents: indexIntents(site, pages),
      },
      numbers: indexNumbers(site, pages, texts),
      say: boxMessages(site),
    },
    parts: pages.map((page, place) => [
      page.description,
      ...(isOtherJurisdiction(site, page) ? [] : (texts[place]?.headings ?? [])),
    ]),
  };
}

function boxMessages(site: Site): Record<string, string> {
  const forms = site.messageKeys.filter((key) => key.startsWith('search.results.'));
  const keys = [...forms.map((key) => key.slice('search.'.length)), ...uiMessageKeys];
  return Object.fromEntries(keys.map((key) => [key, site.t(`search.${key}`)]));
}

/** Converts lists of words to unique stems: smaller to fetch, and ready to compare. */
function stemLanguage(
  same: SearchLexicon['same'],
  sets: SearchLexicon['sets'],
): Pick<SearchLanguage, 'same' | 'sets'> {
  const unique = (stems: string[]) => [...new Set(stems)];
  return {
    same: same.map((list) => unique(list.map((words) => tokenizeAndStem(words).join(' '))).join(',')),
    sets: Object.fromEntries(
      Object.entries(sets).map(([name, words]) => [name, unique(words.map(stemAlternative)).join(' ')]),
    ),
  };
}

/** Stems one alternative of a pattern; one after "=" stays as it is. */
function stemAlternative(alternative: string): string {
  return /^[={]/.test(alternative) ? alternative : tokenizeAndStem(alternative).join(' ');
}

/** Stems the words of a pattern. */
function stemPattern(pattern: string): string {
  return pattern.replace(/[=\p{L}\p{N}'{}-]+(?:\|[=\p{L}\p{N}'{}-]+)*/gu, (choices) =>
    [...new Set(choices.split('|').map(stemAlternative))].join('|'),
  );
}

function toColumns(pages: IndexedPage[]): ColumnarPages {
  const column = <Field extends keyof IndexedPage>(field: Field) => pages.map((page) => page[field]);
  return {
    title: column('title'),
    address: column('address'),
    section: column('section'),
    phrases: column('phrases'),
    names: column('names'),
    elsewhere: column('elsewhere'),
  };
}

/** True for a page about the law of a nation that the publisher does not serve. */
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
 * Converts phrases to unique stems: smaller to fetch, and never displayed. Stop words stay only where a single word would
 * remain without them: "time off work" is not "work".
 */
function stemPhrases({ searchLexicon }: Site, phrases: string[]): string {
  const dropped = new Set(tokenizeAndStem(searchLexicon.drop.join(' ')));
  const stems = phrases.map((phrase) => {
    const all = [...new Set(tokenizeAndStem(phrase))];
    const significant = all.filter((stem) => !dropped.has(stem));
    return (significant.length > 1 ? significant : all).join(' ');
  });
  return [...new Set(stems)].join();
}

function indexSections({ sections }: Site, pages: Page[]): SearchIndex['sections'] {
  return sections.map(({ title, pages: [opening] }) => ({
    title,
    page: opening ? pages.indexOf(opening) : -1,
  }));
}

/** Returns the intents with the index of their page, without those whose page this site lacks. */
function indexIntents(site: Site, pages: Page[]): Intent[] {
  return site.searchLexicon.intents.flatMap(({ page, first, past, card, when, unless }) => {
    const index = pages.indexOf(site.page(page));
    if (index < 0) return [];
    return {
      page: index,
      when: when.map(stemPattern),
      ...(first && { first }),
      ...(past && { past }),
      ...(card && { card }),
      ...(unless && { unless: unless.map(stemPattern) }),
    };
  });
}

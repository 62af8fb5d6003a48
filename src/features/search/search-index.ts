/** What a page is found by and shown with. Short names would save nothing: the file is compressed. */
export interface IndexedPage {
  title: string;
  address: string;
  /** Which of the sections, by its place in the list; -1 for none. */
  section: number;
  description: string;
  /** What people type who want this page, as stems with commas between phrases: other names, search terms, topics. */
  phrases: string;
  /** The services whose cards it shows, those of the publisher too. */
  names: string[];
  /** 1 for the law of a nation that the publisher does not serve: such pages come after its own. */
  elsewhere: 0 | 1;
}

/** A word pattern that reveals an intent, whatever else the query holds. */
export interface Intent {
  /** Place of the page that answers, in the list of pages. */
  page: number;
  /** The card with numbers that stands above the results. */
  card?: string;
  /** True when the page comes first whatever the words say. */
  first?: true;
  /** True when it takes back what another intent adds to the page: a past or a habit, where the topic comes first. */
  past?: true;
  when: string[];
  unless?: string[];
}

/** How a language is searched: content/search/<language>.yaml with stems for words, and places of pages for their ids. */
export interface SearchLanguage {
  /** Words that carry nothing. */
  drop: string;
  /** Words that mean the same here; each list is one text with commas. */
  same: string[];
  /** Lists of words that patterns name. */
  sets: Record<string, string>;
  intents: Intent[];
}

/** The pages field by field, each a list with one value for every page: alike beside alike is smaller to fetch. */
export type ColumnarPages = { [Field in keyof IndexedPage]: IndexedPage[Field][] };

/**
 * The headings of each page, fetched after the first answer. The one at place n has the anchor "part-n+1"; an empty text
 * marks one that cannot be linked to.
 */
export type PageHeadings = string[][];

/** The whole index of a site in one language, fetched in one piece on the first interaction with the box. */
export interface SearchIndex {
  sections: { title: string; page: number }[];
  pages: ColumnarPages;
  language: SearchLanguage;
  /** The words of the box, by the last part of their key. */
  say: Record<string, string>;
}

/** The index record of a page. Short property names would save nothing: the file is compressed. */
export interface IndexedPage {
  title: string;
  address: string;
  /** The index of its section in the list; -1 for none. */
  section: number;
  description: string;
  /** Search phrases as stems, separated by commas: other names, search terms, topics. */
  phrases: string;
  /** The services whose cards it shows, those of the publisher too. */
  names: string[];
  /** 1 for the law of a nation that the publisher does not serve: such pages rank lower. */
  elsewhere: 0 | 1;
}

/** A word pattern that reveals an intent, whatever else the query holds. */
export interface Intent {
  /** The index of the page in the list of pages. */
  page: number;
  /** The help card to show above the results. */
  card?: string;
  /** True when the page ranks first, whatever its score. */
  first?: true;
  /** True when it lowers the page again: for a past event or a habit, where the topic ranks first. */
  past?: true;
  when: string[];
  unless?: string[];
}

/** The search lexicon of a language: content/search/<language>.yaml with stems for words, and page indexes for ids. */
export interface SearchLanguage {
  /** Stop words. */
  drop: string;
  /** Synonyms; each list is one text with commas. */
  same: string[];
  /** Lists of words that patterns reference. */
  sets: Record<string, string>;
  intents: Intent[];
}

/** The pages as columns, each with one value for every page: similar values side by side compress better. */
export type ColumnarPages = { [Field in keyof IndexedPage]: IndexedPage[Field][] };

/**
 * The headings of each page, fetched after the first results. The one at index n has the anchor "part-n+1"; an empty text
 * marks one that cannot be linked to.
 */
export type PageHeadings = string[][];

/** The small index of a site in one language, fetched on the first interaction with the box. */
export interface SearchIndex {
  sections: { title: string; page: number }[];
  pages: ColumnarPages;
  language: SearchLanguage;
  /** The messages of the box, by the last segment of their key. */
  say: Record<string, string>;
}

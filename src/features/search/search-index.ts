/** The index record of a page. Short property names would save nothing: the file is compressed. */
export interface IndexedPage {
  title: string;
  address: string;
  /** The index of its section in the list; -1 for none. */
  section: number;
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

/** What classes of words show together. */
export interface Evidence extends Pick<Intent, 'page' | 'card' | 'first'> {
  /** What the sum of weights must exceed, negated. */
  bias: number;
  /** Classes of which a text must hold one. */
  needs?: number[];
  /** Three characters for each feature: two classes in their order, or one class or word and the end, and a weight in tenths. */
  weights: string;
}

/** The search lexicon of a language: content/search/<language>.yaml with stems for words, and page indexes for ids. */
export interface SearchLanguage {
  /** The page for other languages, -1 for none, and little words of these. */
  other: number;
  foreign: string;
  /** Stop words. */
  drop: string;
  /** Synonyms; each list is one text with commas. */
  same: string[];
  /** Classes of words, each as one text with commas; the first holds manners of speaking. */
  classes: string[];
  /** Words that tell by themselves, whatever their class. */
  words: string;
  evidence: Evidence[];
  /** Lists of words that patterns reference. */
  sets: Record<string, string>;
  intents: Intent[];
}

/** The pages as columns, each with one value for every page: similar values side by side compress better. */
export type ColumnarPages = { [Field in keyof IndexedPage]: IndexedPage[Field][] };

/**
 * What results say about each page, fetched after the first results: its description, then its headings. The heading at index n has
 * the anchor "part-n"; an empty text marks one that cannot be linked to.
 */
export type PageDetails = string[][];

/** The phone numbers of a site. */
export interface NumberIndex {
  /** The page of each number, by its digits. */
  pages: Record<string, number>;
  /** The page about checking a caller; -1 for none. */
  caller: number;
}

/** The small index of a site in one language, fetched on the first interaction with the box. */
export interface SearchIndex {
  sections: { title: string; page: number }[];
  pages: ColumnarPages;
  language: SearchLanguage;
  numbers: NumberIndex;
  /** The messages of the box, by the last segment of their key. */
  say: Record<string, string>;
}

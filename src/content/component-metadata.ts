import type { Service } from '../facts/kinds/services.ts';

/** Where a component stands: within a line of text, alone between paragraphs, or around other words. */
export type ComponentForm = 'inline' | 'block' | 'container';

/**
 * What the rest of the project must know of a content component without compiling it: the export `metadata` of
 * `<Name>.meta.ts` beside `<Name>.astro`. A block without attributes that needs nothing below has no such file.
 */
export interface ComponentMetadata {
  /** A block unless it says otherwise. */
  form?: ComponentForm;
  /**
   * The attributes and the kind of each value: a kind of fact (the id of a published one, which the component then
   * shows), the id of a page, "one of a, b", a flag or plain text. A trailing "?" marks one that may be left out.
   */
  attributes?: Readonly<Record<string, string>>;
  /** The ids of facts that it shows wherever it stands. */
  facts?: readonly string[];
  /** It has helplines whose opening state the script of opening hours fills in. */
  showsOpeningHours?: boolean;
  /** It lists or repeats other pages, so that a page with it is left out of the full-text search. */
  listsPages?: boolean;
  /** A selector of what it renders that says nothing of its page, which the search index leaves out. */
  excludedFromSearch?: string;
  /** False for a component that only our own pages can use, and no Markdown of a brand. */
  usableByBrands?: boolean;
  /** What its service must have, so that the component does not leave a hole in a sentence. */
  requires?: { description: string; anyOf: readonly (keyof Service)[] };
}

/** The metadata of a component with its defaults. */
export interface ComponentDefinition extends ComponentMetadata {
  form: ComponentForm;
  attributes: Readonly<Record<string, string>>;
  facts: readonly string[];
}

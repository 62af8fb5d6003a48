import type { Service } from '../facts/kinds/services.ts';

/** Where a component can be used: within a line of text, alone between paragraphs, or around other content. */
export type ComponentForm = 'inline' | 'block' | 'container';

/**
 * What the rest of the project must know of a content component without compiling it: the export `metadata` of
 * `<Name>.meta.ts` beside `<Name>.astro`. A block without attributes or any field below has no such file.
 */
export interface ComponentMetadata {
  /** A block by default. */
  form?: ComponentForm;
  /**
   * The attributes and the type of each value: a kind of fact (the id of a published one, which the component then shows),
   * the id of a page, "one of a, b", a flag or plain text. A trailing "?" marks an optional one.
   */
  attributes?: Readonly<Record<string, string>>;
  /** The ids of facts that it always shows. */
  facts?: readonly string[];
  /** True when it has helplines whose opening state the opening-status script fills in. */
  showsOpeningHours?: boolean;
  /** True when it lists or repeats other pages, so that its page is excluded from the full-text search. */
  listsPages?: boolean;
  /** A selector of content that says nothing about its page, which the search index excludes. */
  excludedFromSearch?: string;
  /** False for a component that only the project's own pages can use, and no Markdown of a brand. */
  usableByBrands?: boolean;
  /** The fields that its service must have, so that the component does not render a gap in a sentence. */
  requires?: { description: string; anyOf: readonly (keyof Service)[] };
}

/** The metadata of a component with its defaults. */
export interface ComponentDefinition extends ComponentMetadata {
  form: ComponentForm;
  attributes: Readonly<Record<string, string>>;
  facts: readonly string[];
}

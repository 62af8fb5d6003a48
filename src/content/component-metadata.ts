import type { FactKind } from '../facts/fact-kinds.ts';
import type { Service } from '../facts/kinds/services.ts';

/** Where a component can be used: within a line of text, alone between paragraphs, or around other content. */
export type ComponentForm = 'inline' | 'block' | 'container';

/** The type of an attribute's value. The rule `component-usage` checks each. */
export type AttributeType =
  /** Any words. */
  | 'text'
  /** An attribute without a value. */
  | 'flag'
  /** The id or name of a page, or several with spaces between them. */
  | 'page'
  | 'pages'
  /** A nation of the United Kingdom, or several with spaces between them. */
  | 'nation'
  | 'nations'
  /** A need for which services are listed. */
  | 'need'
  /** A law area. */
  | 'law'
  /** The id of a term in the glossary. */
  | 'term'
  /** The id of a published fact of this kind, which the component then shows. */
  | FactKind
  /** One of these values, with a comma and a space between them. */
  | `one of ${string}`;

/** The type of an attribute; a trailing "?" marks an optional one. */
export type AttributeDefinition = AttributeType | `${AttributeType}?`;

/** What decides which words of ours the copy of a publisher shows, as fields of its pack. */
export interface OverrideContext {
  kind: string;
  nation: string;
  /** Its own ways to report, by name. */
  report: object;
}

/** What an override has in the place of a component that packs cannot use. */
export interface OverrideReplacement {
  /** Whether the words in the component stay. */
  shown: boolean;
  /** What the publisher should read again. */
  note?: string;
}

/**
 * What the rest of the project must know of a content component without compiling it: the export `metadata` of
 * `<Name>.meta.ts` beside `<Name>.astro`. A block without attributes or any field below has no such file.
 */
export interface ComponentMetadata {
  /** A block by default. */
  form?: ComponentForm;
  /** The attributes by name. */
  attributes?: Readonly<Record<string, AttributeDefinition>>;
  /** The ids of facts that it always shows. */
  facts?: readonly string[];
  /** True when it has, or stands on a page of urgency that has, numbers whose opening state a script fills in. */
  showsOpeningHours?: boolean;
  /** True when it lists or repeats other pages, so that its page is excluded from the full-text search. */
  listsPages?: boolean;
  /** A selector of content that says nothing about its page, which the search index excludes. */
  excludedFromSearch?: string;
  /** False for a component that only the project's own pages can use, and no Markdown of a brand. */
  usableByBrands?: boolean;
  /** What is in its place in an override of a page of ours; without it, the words in it stay. */
  inOverride?: (
    attributes: Readonly<Record<string, string>>,
    context: OverrideContext,
  ) => OverrideReplacement;
  /** The fields that its service must have, so that the component does not render a gap in a sentence. */
  requires?: { description: string; anyOf: readonly (keyof Service)[] };
}

/** The metadata of a component with its defaults. */
export interface ComponentDefinition extends ComponentMetadata {
  form: ComponentForm;
  attributes: Readonly<Record<string, AttributeDefinition>>;
  facts: readonly string[];
}

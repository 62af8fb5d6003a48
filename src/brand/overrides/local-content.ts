import type { PageBody } from '../../content/page-ast.ts';
import type { PageNode } from '../../content/page-node.ts';
import type { Page } from '../../content/pages.ts';
import type { Content } from '../../content/read-content.ts';

/** Markdown that fills a slot of one of our pages. */
export interface Slot {
  /** The name of the place. */
  name: string;
  language: string;
  file: string;
  body: PageBody;
  tree: PageNode;
}

/** A file that replaces a page of ours as it was, and that page as it is. */
export interface OutdatedOverride {
  file: string;
  original: Page;
}

/** What one pack adds to the pages. */
export interface LocalContent {
  /** The id of the pack. */
  brand: string;
  pages: Page[];
  /** Each has the id and the address of the page that it replaces. */
  overrides: Page[];
  /** Files that replace a page of ours which has changed since they were written, each with that page. */
  outdated: OutdatedOverride[];
  slots: Slot[];
}

/** The pages that a pack publishes: ours, some of them replaced or filled, and its own. */
function mergePages({ pages, overrides, slots }: LocalContent, ours: Page[]): Page[] {
  const replaced = ours.map((page) => overrides.find((each) => isSamePage(each, page)) ?? page);
  return [...replaced.map((page) => withSlotComponents(page, slots)), ...pages];
}

/** The page that has a place of this name. */
export function pageWithSlot({ name, language }: Slot, pages: Page[]): Page | undefined {
  return pages.find(
    (page) =>
      page.language === language &&
      page.body.components.some((use) => use.name === 'Slot' && use.attributes.get('name') === name),
  );
}

/** Our content with that of one pack. */
export interface BrandContent extends Content {
  slots: Slot[];
}

/** Our content with the pages of a pack; ours alone for a pack that brings none. */
export function applyOverrides(local: LocalContent | undefined, content: Content): BrandContent {
  if (!local) return { ...content, slots: [] };
  return { ...content, pages: mergePages(local, content.pages), slots: local.slots };
}

/** True for two pages that stand for the same one in the same language. */
export function isSamePage(a: Page, b: Page): boolean {
  return a.id === b.id && a.language === b.language;
}

/** What a slot shows counts for its page: the facts it rests on, and whether it needs the script of opening hours. */
function withSlotComponents(page: Page, slots: Slot[]): Page {
  const within = slots.filter((slot) => pageWithSlot(slot, [page]));
  if (within.length === 0) return page;
  const components = [...page.body.components, ...within.flatMap(({ body }) => body.components)];
  return { ...page, body: { ...page.body, components } };
}

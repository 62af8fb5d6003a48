import type { PageBody } from '../../content/page-ast.ts';
import type { PageNode } from '../../content/page-node.ts';
import type { Page } from '../../content/pages.ts';
import type { Content } from '../../content/read-content.ts';

/** Markdown that fills a slot of a shared page. */
export interface Slot {
  /** Name of the slot. */
  name: string;
  language: string;
  file: string;
  body: PageBody;
  tree: PageNode;
}

/** An override written against an earlier version of a shared page, and the current page. */
export interface OutdatedOverride {
  file: string;
  original: Page;
}

/** The local content of one pack. */
export interface LocalContent {
  /** ID of the pack. */
  brand: string;
  pages: Page[];
  /** Each has the ID and address of the page that it replaces. */
  overrides: Page[];
  /** Overrides whose original has changed since they were written. */
  outdated: OutdatedOverride[];
  slots: Slot[];
}

/** Merges shared pages with overrides, slots and the pack's own pages. */
function mergePages({ pages, overrides, slots }: LocalContent, sharedPages: Page[]): Page[] {
  const replaced = sharedPages.map(
    (page) => overrides.find((override) => isSamePage(override, page)) ?? page,
  );
  return [...replaced.map((page) => withSlotComponents(page, slots)), ...pages];
}

/** Returns the page that contains this slot. */
export function pageWithSlot({ name, language }: Slot, pages: Page[]): Page | undefined {
  return pages.find(
    (page) =>
      page.language === language &&
      page.body.components.some((use) => use.name === 'Slot' && use.attributes.get('name') === name),
  );
}

/** Shared content merged with the local content of one pack. */
export interface BrandContent extends Content {
  slots: Slot[];
}

/** Merges the local content of a pack into the shared content. */
export function applyOverrides(local: LocalContent | undefined, content: Content): BrandContent {
  if (!local) return { ...content, slots: [] };
  return { ...content, pages: mergePages(local, content.pages), slots: local.slots };
}

/** Whether two pages have the same ID and language. */
export function isSamePage(a: Page, b: Page): boolean {
  return a.id === b.id && a.language === b.language;
}

/** Adds the components of slots to their page, which needs them for its facts and for the script of opening hours. */
function withSlotComponents(page: Page, slots: Slot[]): Page {
  const pageSlots = slots.filter((slot) => pageWithSlot(slot, [page]));
  if (pageSlots.length === 0) return page;
  const components = [...page.body.components, ...pageSlots.flatMap(({ body }) => body.components)];
  return { ...page, body: { ...page.body, components } };
}

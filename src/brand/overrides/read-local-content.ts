import { lintPage } from '../../content/lint/lint-content.ts';
import { internalLinks } from '../../content/lint/page/internal-links.ts';
import { pageRules } from '../../content/lint/page-rule.ts';
import type { Page } from '../../content/pages.ts';
import type { Content } from '../../content/read-content.ts';
import { unfoundSearchTerms } from '../../content/search-words.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Brand } from '../brand-schema.ts';
import { brandServicesOf } from '../local-services.ts';
import { withDirectiveSyntax } from './directives.ts';
import { applyOverrides, isSamePage, type LocalContent, pageWithSlot, type Slot } from './local-content.ts';
import { readLocalPages } from './local-pages.ts';
import { readOverrides } from './page-overrides.ts';
import { readSlots } from './slots.ts';

const slotRules = pageRules.rules.filter(({ appliesToSlots }) => appliesToSlots);

/**
 * Reads and validates the local content of a pack, by the same rules as shared pages. Never throws.
 */
export function readLocalContent(
  brand: Brand,
  content: Content,
): { local: LocalContent; diagnostics: Diagnostic[] } {
  const { pages, diagnostics: inPages } = readLocalPages(brand);
  const { overrides: withAllTerms, outdated, diagnostics: inOverrides } = readOverrides(brand, content.pages);
  const overrides = withAllTerms.map((page) => withFoundTerms(page, content));
  const { slots, diagnostics: inSlots } = readSlots(brand);
  const local = { brand: brand.id, pages, overrides, outdated, slots };
  const brandServices = brandServicesOf(brand).map(({ service }) => service);
  const merged = { ...applyOverrides(local, content), brandServices };
  const diagnostics = [
    ...inPages,
    ...inOverrides,
    ...inSlots,
    ...[...pages, ...overrides].flatMap((page) => lintPage(page, merged, pageRules.rules)),
    ...overrides.flatMap((page) => missingHeadings(page, content)),
    ...slots.flatMap((slot) => lintSlot(slot, merged)),
  ];
  return { local, diagnostics: diagnostics.map(withPackSyntax) };
}

/**
 * Leaves out the search terms of the original that name nothing on the override: the publisher did not write them. Those of its
 * own frontmatter stay, and are linted.
 */
function withFoundTerms(page: Page, content: Content): Page {
  const original = content.pages.find((candidate) => isSamePage(candidate, page));
  const { searchTerms } = page;
  if (!searchTerms || searchTerms !== original?.searchTerms) return page;
  const unfound = new Set(unfoundSearchTerms(page, content).map(({ index }) => index));
  return { ...page, searchTerms: searchTerms.filter((_, index) => !unfound.has(index)) };
}

function withPackSyntax(diagnostic: Diagnostic): Diagnostic {
  return {
    ...diagnostic,
    message: withDirectiveSyntax(diagnostic.message),
    fix: withDirectiveSyntax(diagnostic.fix),
  };
}

/** Lints a slot as if it were its page; fragment links refer to the headings of that page. */
function lintSlot(slot: Slot, content: Content): Diagnostic[] {
  const { file } = slot;
  const host = pageWithSlot(slot, content.pages);
  if (!host)
    return [
      {
        file,
        message: `no page has the place "${slot.name}" any more, since this pack replaces it`,
        fix: 'these words in that override',
      },
    ];
  const body = { ...slot.body, headings: host.body.headings };
  return lintPage({ ...host, file, body }, content, slotRules);
}

/** Reports links from other pages to headings that the override does not have. */
function missingHeadings(page: Page, content: Content): Diagnostic[] {
  const pages = content.pages.map((candidate) => (isSamePage(candidate, page) ? page : candidate));
  return content.pages.flatMap((other) => {
    if (isSamePage(other, page)) return [];
    const existing = lintPage(other, content, [internalLinks]).map(({ message }) => message);
    const after = lintPage(other, { ...content, pages }, [internalLinks]);
    return after
      .filter(({ message }) => !existing.includes(message))
      .map(({ message }) => ({
        file: page.file,
        message: `${other.file} links here, but ${message}`,
        fix: 'a heading with the words that ours has',
      }));
  });
}

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Site } from '../../src/site/site.ts';

/** What differs in one page of a small site. */
export interface HtmlPage {
  /** HTML of the main element. */
  body?: string;
  /** Transforms the finished page, like a fault in the layout. */
  edit?: (html: string) => string;
}

const exitScript = '<script>location.replace("/")</script>';

/** The smallest page that the verify rules allow: skip link, exit, emergency number, one heading. */
export function minimalPage(
  site: Site,
  { body = '', edit = (html) => html }: HtmlPage,
  title = 'A page',
): string {
  const exit = site.facts.get('exits', site.brand.leave).url;
  const neutral = site.localize(site.brand.neutral.title);
  return edit(
    `<!doctype html><html lang="en-GB" data-leave="${exit}" data-title="${neutral}"><head><title>${title}</title>` +
      `${exitScript}<meta name="referrer" content="no-referrer"><meta name="description" content="About ${title}">` +
      `<meta property="og:title" content="${neutral}"></head><body><a href="#main">Skip</a>` +
      `<a id="leave" href="${exit}" rel="noreferrer nofollow">Leave</a><a href="tel:999">Call 999</a>` +
      `<main id="main"><h1>${title}</h1><div class="prose">${body}</div></main></body></html>`,
  );
}

/** Writes pages into a temporary folder, each at the address in its key, and returns the folder. */
export function writeHtmlSite(site: Site, pages: Record<string, HtmlPage>): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-html-'));
  for (const [name, page] of Object.entries(pages)) {
    mkdirSync(path.join(folder, name), { recursive: true });
    writeFileSync(path.join(folder, name, 'index.html'), minimalPage(site, page, `Page ${name}`));
  }
  return folder;
}

import { type CheerioAPI, load } from 'cheerio';
import type { AnyNode } from 'domhandler';
import type { HtmlFile } from '../static-server.ts';
import type { PageSummary } from './cross-page-rule.ts';

/** Extracts the summary of a page from its HTML. */
export function summarizePage({ file, html }: HtmlFile): PageSummary {
  const $ = load(html);
  return {
    file,
    title: collapseWhitespace($('head > title').first().text()),
    heading: collapseWhitespace($('h1').first().text()),
    menus: $('nav, [role="navigation"]')
      .toArray()
      .map((menu) =>
        $(menu)
          .find('a[href]')
          .toArray()
          .map((link) => collapseWhitespace($(link).text()))
          .filter(Boolean),
      )
      .filter(({ length }) => length >= 3),
    help: findHelpBlocks($),
  };
}

function findHelpBlocks($: CheerioAPI): PageSummary['help'] {
  const links = $(
    'body a[href^="tel:"], body a[href^="mailto:"], body a[href*="help" i], body a[href*="contact" i]',
  ).toArray();
  return links.flatMap((link) => {
    const block = $(link).closest('[role="region"], aside, section, footer, header, div').get(0);
    if (!block || $(block).is('main, body')) return [];
    return [{ html: collapseWhitespace($.html(block)), landmark: landmarkOf($, block) }];
  });
}

/** Returns the landmark that holds an element, otherwise whether it comes before or after `main`. */
function landmarkOf($: CheerioAPI, element: AnyNode): string {
  const landmark = $(element).closest('header, main, footer, nav, aside');
  if (landmark.length > 0) return landmark.prop('tagName')?.toLowerCase() ?? '';
  const elements = $('*').toArray();
  const main = $('main, [role="main"]').get(0);
  return main && elements.indexOf(element) < elements.indexOf(main) ? 'before main' : 'after main';
}

function collapseWhitespace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

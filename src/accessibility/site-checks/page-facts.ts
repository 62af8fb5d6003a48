import { type CheerioAPI, load } from 'cheerio';
import type { AnyNode } from 'domhandler';
import type { PageFile } from '../folder.ts';
import type { PageFacts } from './check.ts';

/** What a page says of itself. */
export function pageFacts({ file, html }: PageFile): PageFacts {
  const $ = load(html);
  return {
    file,
    title: words($('head > title').first().text()),
    heading: words($('h1').first().text()),
    menus: $('nav, [role="navigation"]')
      .toArray()
      .map((menu) =>
        $(menu)
          .find('a[href]')
          .toArray()
          .map((link) => words($(link).text()))
          .filter(Boolean),
      )
      .filter(({ length }) => length >= 3),
    help: helpIn($),
  };
}

function helpIn($: CheerioAPI): PageFacts['help'] {
  const links = $(
    'body a[href^="tel:"], body a[href^="mailto:"], body a[href*="help" i], body a[href*="contact" i]',
  ).toArray();
  return links.flatMap((link) => {
    const block = $(link).closest('[role="region"], aside, section, footer, header, div').get(0);
    if (!block || $(block).is('main, body')) return [];
    return [{ html: words($.html(block)), place: placeOf($, block) }];
  });
}

/** The part of the page in which an element stands: a landmark, or what comes before or after the main part. */
function placeOf($: CheerioAPI, element: AnyNode): string {
  const landmark = $(element).closest('header, main, footer, nav, aside');
  if (landmark.length > 0) return landmark.prop('tagName')?.toLowerCase() ?? '';
  const all = $('*').toArray();
  const main = $('main, [role="main"]').get(0);
  return main && all.indexOf(element) < all.indexOf(main) ? 'before main' : 'after main';
}

function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

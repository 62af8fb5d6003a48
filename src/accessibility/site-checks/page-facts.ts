import { load } from 'cheerio';
import type { PageFile } from '../folder.ts';
import type { PageFacts } from './check.ts';

/** What a page says of itself. */
export function pageFacts({ file, html }: PageFile): PageFacts {
  const $ = load(html);
  const words = (text: string) => text.replace(/\s+/g, ' ').trim();
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
  };
}

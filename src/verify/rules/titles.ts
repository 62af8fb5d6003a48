import type { Problem } from '../../problems/problem.ts';
import { type BuiltSite, problemIn } from '../built-site.ts';
import type { Rule } from './rule.ts';

/**
 * Every page has a title, a heading and a description, and no two pages of a language share one (WCAG 2.4.2, 2.4.6).
 * What a shared link shows is neutral.
 */
export const titles: Rule = (site) => [...shared(site), ...missing(site)];

function missing(site: BuiltSite): Problem[] {
  return site.pages.flatMap((page) => {
    const { $ } = page;
    const neutral = site.sites.map((each) => each.words(each.brand.neutral.title));
    const card = $('meta[property="og:title"]').attr('content');
    const faults = [
      [$('h1').length !== 1, 'the page has not exactly one heading of the first level'],
      [!$('title').text().trim(), 'the page has no title'],
      [!$('html').attr('lang'), 'the page does not say its language'],
      [card !== undefined && !neutral.includes(card), 'a shared link would show a title that is not neutral'],
    ] as const;
    return faults
      .filter(([found]) => found)
      .map(([, wrong]) => problemIn(page, { wrong, instead: 'the layout as it was' }));
  });
}

function shared(site: BuiltSite): Problem[] {
  const seen = new Map<string, string>();
  const parts = { title: 'title', description: 'meta[name=description]' };
  return site.pages.flatMap((page) =>
    Object.entries(parts).flatMap(([part, selector]) => {
      const element = page.$(selector);
      const key = `${page.$('html').attr('lang')} ${part} ${element.attr('content') ?? element.text()}`;
      const earlier = seen.get(key);
      seen.set(key, page.file);
      return earlier
        ? [problemIn(page, { wrong: `${earlier} has the same ${part}`, instead: `a ${part} of its own` })]
        : [];
    }),
  );
}

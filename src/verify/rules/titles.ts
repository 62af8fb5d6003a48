import type { Element } from 'domhandler';
import type { Problem } from '../../problems/problem.ts';
import { type BuiltPage, type BuiltSite, problemIn } from '../built-site.ts';
import { textsIn } from '../elements.ts';
import type { Rule } from './rule.ts';

/**
 * Every page has a title, a heading and a description, and no two pages of a language share one (WCAG 2.4.2, 2.4.6).
 * What a shared link shows is neutral.
 */
export const titles: Rule = (site) => [...shared(site), ...missing(site)];

function missing(site: BuiltSite): Problem[] {
  return site.pages.flatMap((page) => {
    const named = (tag: string) => page.elements.filter(({ name }) => name === tag);
    const neutral = site.sites.map((each) => each.words(each.brand.neutral.title));
    const card = named('meta').find(({ attribs }) => attribs['property'] === 'og:title')?.attribs['content'];
    const faults = [
      [named('h1').length !== 1, 'the page has not exactly one heading of the first level'],
      [!textOf(named('title')).trim(), 'the page has no title'],
      [!page.language, 'the page does not say its language'],
      [card !== undefined && !neutral.includes(card), 'a shared link would show a title that is not neutral'],
    ] as const;
    return faults
      .filter(([found]) => found)
      .map(([, wrong]) => problemIn(page, { wrong, instead: 'the layout as it was' }));
  });
}

function shared(site: BuiltSite): Problem[] {
  const seen = new Map<string, string>();
  return site.pages.flatMap((page) =>
    Object.entries(namesOf(page)).flatMap(([part, text]) => {
      const key = `${page.language} ${part} ${text}`;
      const earlier = seen.get(key);
      seen.set(key, page.file);
      return earlier
        ? [problemIn(page, { wrong: `${earlier} has the same ${part}`, instead: `a ${part} of its own` })]
        : [];
    }),
  );
}

function namesOf({ elements }: BuiltPage): { title: string; description: string } {
  const description = elements.find(
    ({ name, attribs }) => name === 'meta' && attribs['name'] === 'description',
  );
  return {
    title: textOf(elements.filter(({ name }) => name === 'title')),
    description: description?.attribs['content'] ?? '',
  };
}

function textOf(elements: Element[]): string {
  return textsIn(elements, () => false).join('');
}

import { pageDiagnostic } from '../../built-site.ts';
import type { BuiltSiteRule } from '../../built-site-rule.ts';

export const titles: BuiltSiteRule = {
  id: 'titles',
  description:
    'No page without exactly one first-level heading, a title and a language, and no shared link with a title that is not neutral (WCAG 2.4.2, 2.4.6, 3.1.1).',
  check(site, report) {
    report(
      site.pages.flatMap((page) => {
        const named = (tag: string) => page.elements.filter(({ name }) => name === tag);
        const neutral = site.sites.map((each) => each.localize(each.brand.neutral.title));
        const card = named('meta').find(({ attribs }) => attribs['property'] === 'og:title')?.attribs[
          'content'
        ];
        const faults = [
          [named('h1').length !== 1, 'the page has not exactly one heading of the first level'],
          [!page.outline.title.trim(), 'the page has no title'],
          [!page.language, 'the page does not say its language'],
          [
            card !== undefined && !neutral.includes(card),
            'a shared link would show a title that is not neutral',
          ],
        ] as const;
        return faults
          .filter(([found]) => found)
          .map(([, message]) => pageDiagnostic(page, { message, fix: 'the layout as it was' }));
      }),
    );
  },
};

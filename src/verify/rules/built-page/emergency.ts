import { telUrl } from '../../../facts/phone.ts';
import { pageDiagnostic } from '../../built-site.ts';
import type { BuiltSiteRule } from '../../built-site-rule.ts';
import { closest } from '../../dom-traversal.ts';

export const emergency: BuiltSiteRule = {
  id: 'emergency',
  description:
    'No page without the emergency number above its content: a person in danger must not have to look for it.',
  check(site, report) {
    report(
      site.pages.flatMap((page) => {
        const phone = site.sites[0]?.facts.get('services', 'hl-999').phone;
        const address = phone && telUrl(phone);
        const isOne = page.elements.filter(({ name }) => name === 'main').length === 1;
        const before =
          isOne &&
          page.elements.some(
            (each) =>
              each.name === 'a' &&
              each.attribs['href'] === address &&
              closest(each, ({ name }) => name === 'header'),
          );
        if (before) return [];
        return [
          pageDiagnostic(page, {
            message: 'the emergency number is missing above the content',
            fix: 'the header as it was',
          }),
        ];
      }),
    );
  },
};

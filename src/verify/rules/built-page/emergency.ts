import { telUrl } from '../../../facts/phone.ts';
import { pageDiagnostic } from '../../built-site.ts';
import type { BuiltSiteRule } from '../../built-site-rule.ts';

export const emergency: BuiltSiteRule = {
  id: 'emergency',
  description:
    'No page without the emergency number above its content: a person in danger must not have to look for it.',
  check(site, report) {
    report(
      site.pages.flatMap((page) => {
        const phone = site.sites[0]?.facts.get('services', 'hl-999').phone;
        const address = phone && telUrl(phone);
        const mains = page.elements.filter(({ name }) => name === 'main');
        const links = page.elements.filter(
          ({ name, attribs }) => name === 'a' && attribs['href'] === address,
        );
        const [main] = mains;
        const [link] = links;
        const before =
          mains.length === 1 && main && link && page.elements.indexOf(link) < page.elements.indexOf(main);
        if (before) return [];
        return [
          pageDiagnostic(page, {
            message: 'the emergency number is missing above the content',
            fix: 'the bar with the exit as it was',
          }),
        ];
      }),
    );
  },
};

import { callAddress } from '../../facts/phone.ts';
import { problemIn } from '../built-site.ts';
import { closest } from '../elements.ts';
import type { Rule } from './rule.ts';

/** Every page shows the emergency number before its own content. */
export const emergency: Rule = (site) =>
  site.pages.flatMap((page) => {
    const phone = site.sites[0]?.facts.get('services', 'hl-999').phone;
    const address = phone && callAddress(phone);
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
      problemIn(page, {
        wrong: 'the emergency number is missing above the content',
        instead: 'the header as it was',
      }),
    ];
  });

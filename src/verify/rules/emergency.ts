import { callAddress } from '../../facts/phone.ts';
import { problemIn } from '../built-site.ts';
import type { Rule } from './rule.ts';

/** Every page shows the emergency number before its own content. */
export const emergency: Rule = (site) =>
  site.pages.flatMap((page) => {
    const phone = site.sites[0]?.facts.get('services', 'hl-999').phone;
    const address = phone && callAddress(phone);
    const before = page.$('main').length === 1 && page.$(`header a[href="${address}"]`).length > 0;
    if (before) return [];
    return [
      problemIn(page, {
        wrong: 'the emergency number is missing above the content',
        instead: 'the header as it was',
      }),
    ];
  });

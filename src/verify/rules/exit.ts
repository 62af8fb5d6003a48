import { problemIn } from '../built-site.ts';
import type { Rule } from './rule.ts';

/** Every page has the exit: second in the order of the keyboard, after the skip link, leading to the reviewed page. */
export const exit: Rule = (site) =>
  site.pages.flatMap((page) => {
    const { $ } = page;
    const { facts, brand } = site.sites[0] ?? {};
    const destination = brand && facts?.get('exits', brand.leave).url;
    const [skip, leave] = $('a[href], button, input, summary, [tabindex]').toArray();
    const faults = [
      [$(skip).attr('href') !== '#main', 'the first control is not the skip link'],
      [$(leave).attr('id') !== 'leave', 'the second control is not the exit'],
      [$('[id=leave]').length !== 1, 'there is not exactly one exit'],
      [$(leave).attr('href') !== destination, 'the exit leads somewhere else than the pack says'],
      [
        $('html').attr('data-leave') !== destination,
        'the script of the exit leads somewhere else than the pack says',
      ],
      [!/noreferrer/.test($(leave).attr('rel') ?? ''), 'the exit tells the other site where the visitor was'],
      [!$('html').attr('data-title'), 'the page has no neutral title'],
    ] as const;
    return faults
      .filter(([found]) => found)
      .map(([, wrong]) =>
        problemIn(page, { wrong, instead: 'the layout and components of the exit as they were' }),
      );
  });

import type { Element } from 'domhandler';
import { pageDiagnostic } from '../../built-site.ts';
import type { BuiltSiteRule } from '../../built-site-rule.ts';

export const exit: BuiltSiteRule = {
  id: 'exit',
  description:
    'No page where the quick exit is missing, not second in the tab order, or leads elsewhere than the reviewed page: leaving fast is what visitors rely on.',
  check(site, report) {
    report(
      site.pages.flatMap((page) => {
        const { elements } = page;
        const [html] = elements;
        const { facts, brand } = site.sites[0] ?? {};
        const destination = brand && facts?.get('exits', brand.leave).url;
        const [skip, leave] = elements.filter(isFocusable);
        const exits = elements.filter(({ attribs }) => attribs['id'] === 'leave');
        const faults = [
          [skip?.attribs['href'] !== '#main', 'the first control is not the skip link'],
          [leave?.attribs['id'] !== 'leave', 'the second control is not the exit'],
          [exits.length !== 1, 'there is not exactly one exit'],
          [leave?.attribs['href'] !== destination, 'the exit leads somewhere else than the pack says'],
          [
            html?.attribs['data-leave'] !== destination,
            'the script of the exit leads somewhere else than the pack says',
          ],
          [
            !/noreferrer/.test(leave?.attribs['rel'] ?? ''),
            'the exit tells the other site where the visitor was',
          ],
          [!html?.attribs['data-title'], 'the page has no neutral title'],
        ] as const;
        return faults
          .filter(([found]) => found)
          .map(([, message]) =>
            pageDiagnostic(page, { message, fix: 'the layout and components of the exit as they were' }),
          );
      }),
    );
  },
};

/** Whether an element is in the tab order. */
function isFocusable({ name, attribs }: Element): boolean {
  return (
    (name === 'a' && 'href' in attribs) ||
    ['button', 'input', 'summary'].includes(name) ||
    'tabindex' in attribs
  );
}

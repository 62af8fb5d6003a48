import { isPanelPath } from '../../../site/page-path.ts';
import { pageDiagnostic } from '../../built-site.ts';
import type { BuiltSiteRule } from '../../built-site-rule.ts';

export const panel: BuiltSiteRule = {
  id: 'panel',
  description:
    'No link out of the page for frames but phone numbers, its own parts and the exit: a frame would refuse any other page, or show its address.',
  check({ pages }, report) {
    report(
      pages
        .filter(({ address }) => isPanelPath(address))
        .flatMap((page) => {
          const links = page.elements.filter(({ name, attribs }) => name === 'a' && 'href' in attribs);
          const exit = links.find(({ attribs }) => attribs['id'] === 'leave');
          const strange = links.filter(
            (link) => link !== exit && !/^(?:tel:|sms:|#)/.test(link.attribs['href'] ?? ''),
          );
          return [
            ...strange.map((element) =>
              pageDiagnostic(page, {
                message: 'this link would lead to a page that no frame shows',
                fix: 'a number to call, or words',
                element,
              }),
            ),
            ...(exit?.attribs['target'] === '_top'
              ? []
              : [
                  pageDiagnostic(page, {
                    message: 'the exit would leave the frame only',
                    fix: 'the exit with target="_top"',
                  }),
                ]),
          ];
        }),
    );
  },
};

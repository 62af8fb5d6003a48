import { isPanelAddress } from '../../sites/address.ts';
import { problemIn } from '../built-site.ts';
import type { Rule } from './rule.ts';

/**
 * The page for frames of other sites has no link but numbers, its own parts and the exit, which leaves the whole window: any
 * other page would be refused in the frame, or would show its address.
 */
export const panel: Rule = ({ pages }) =>
  pages
    .filter(({ address }) => isPanelAddress(address))
    .flatMap((page) => {
      const links = page.elements.filter(({ name, attribs }) => name === 'a' && 'href' in attribs);
      const exit = links.find(({ attribs }) => attribs['id'] === 'leave');
      const strange = links.filter(
        (link) => link !== exit && !/^(?:tel:|sms:|#)/.test(link.attribs['href'] ?? ''),
      );
      return [
        ...strange.map((element) =>
          problemIn(page, {
            wrong: 'this link would lead to a page that no frame shows',
            instead: 'a number to call, or words',
            element,
          }),
        ),
        ...(exit?.attribs['target'] === '_top'
          ? []
          : [
              problemIn(page, {
                wrong: 'the exit would leave the frame only',
                instead: 'the exit with target="_top"',
              }),
            ]),
      ];
    });

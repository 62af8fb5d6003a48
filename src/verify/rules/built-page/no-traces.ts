import type { Element } from 'domhandler';
import { isPanelPath } from '../../../site/page-path.ts';
import { type BuiltPage, pageDiagnostic } from '../../built-site.ts';
import type { BuiltSiteRule } from '../../built-site-rule.ts';

export const noTraces: BuiltSiteRule = {
  id: 'no-traces',
  description:
    'No link that sends a referrer, opens a tab or pings, and no field with a name or autocomplete: each leaves a trace of the visit, here or elsewhere.',
  check(site, report) {
    report(
      site.pages.flatMap((page) => [
        ...(page.$('meta[name="referrer"][content="no-referrer"]').length === 1
          ? []
          : [
              pageDiagnostic(page, {
                message: 'the page does not ask browsers to tell no other site where the reader was',
                fix: 'the head of the layout as it was',
              }),
            ]),
        ...page.elements.flatMap((element) =>
          violationsOf(page, element).map((message) =>
            pageDiagnostic(page, { message, fix: 'the component as it was', element }),
          ),
        ),
      ]),
    );
  },
};

function violationsOf(page: BuiltPage, element: Element): string[] {
  if (element.name === 'a') return linkViolations(page, element);
  if (!['input', 'textarea', 'select'].includes(element.name)) return [];
  const { attribs } = element;
  return [
    ...(attribs['autocomplete'] === 'off' ? [] : ['a browser would keep what is typed into this field']),
    ...('name' in attribs || 'form' in attribs ? ['a field with a name can be sent'] : []),
  ];
}

function linkViolations({ address }: BuiltPage, { attribs }: Element): string[] {
  const isElsewhere = /^(?:[a-z]+:)?\/\//i.test(attribs['href'] ?? '');
  const target = attribs['target'] ?? '_self';
  const mayLeaveFrame = isPanelPath(address) && attribs['id'] === 'leave' && target === '_top';
  return [
    ...(isElsewhere && !/\bnoreferrer\b/.test(attribs['rel'] ?? '')
      ? ['this link tells the other site where the reader was']
      : []),
    ...(target === '_self' || mayLeaveFrame
      ? []
      : ['this link opens another tab, which the exit leaves behind']),
    ...('ping' in attribs ? ['this link reports that it was pressed'] : []),
  ];
}

import { accessibleName, referencedText } from '../../dom/accessible-name.ts';
import { isVisibleToScreenReaders, queryAll } from '../../dom/element-queries.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

export const ambiguousLinks: StaticRule = {
  id: 'same-words',
  description:
    'No two links with the same words that lead to different places: read out alone, they could not be told apart.',
  wcag: '2.4.4',
  fix: 'Give each link words of its own, or lead both to the same place.',
  settings: defaultSettingOnly,
  check(_, report) {
    const links = queryAll<HTMLAnchorElement>('a[href]').filter(
      (link) => isVisibleToScreenReaders(link) && accessibleName(link) && !isExempt(link),
    );
    const byText = Map.groupBy(links, (link) =>
      `${accessibleName(link)} ${referencedText(link, 'aria-describedby')}`.toLowerCase(),
    );
    report(
      [...byText.values()].flatMap((linksWithSameText) => {
        const [first, ...others] = linksWithSameText;
        return others
          .filter((link) => first && targetUrl(link) !== targetUrl(first))
          .map((element) => ({
            element,
            message: `"${accessibleName(element)}" also leads to ${first?.getAttribute('href')}`,
          }));
      }),
    );
  },
};

function targetUrl(link: HTMLAnchorElement): string {
  return link.href.replace(/\/(index\.html?)?(?=$|[?#])/, '').replace(/#$/, '');
}

/** A fragment of this page, a definition, or a link whose text is its URL. */
function isExempt(link: HTMLAnchorElement): boolean {
  if (link.getAttribute('href')?.startsWith('#') || link.querySelector('dfn, abbr')) return true;
  return link.hostname.replace(/^www\./, '') === accessibleName(link).toLowerCase();
}

import { accessibleName } from '../../dom/accessible-name.ts';
import { isRendered, queryAll } from '../../dom/element-queries.ts';
import type { Violation } from '../../finding.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

export const linkTarget: StaticRule = {
  id: 'link-target',
  description: 'No link that leads nowhere: a press would do nothing.',
  wcag: '2.4.4',
  fix: 'Write an address that exists, or use a <button> for what a script does.',
  settings: defaultSettingOnly,
  check(_, report) {
    report(
      queryAll<HTMLAnchorElement>('a[href], area[href]').flatMap((element): Violation[] => {
        const message = brokenLinkMessage(element, element.getAttribute('href')?.trim() ?? '');
        return message ? [{ element, message }] : [];
      }),
    );
  },
};

function brokenLinkMessage(element: HTMLAnchorElement, href: string): string | undefined {
  if (!isRendered(element) && !href.startsWith('#')) return undefined;
  if (/^javascript:/i.test(href)) return 'the link runs a script and leads nowhere';
  if (href === '' || (href === '#' && !/\btop\b/i.test(accessibleName(element))))
    return 'the link leads nowhere';
  if (href.startsWith('#') && !hasTarget(href.slice(1)))
    return `nothing on the page has the id "${href.slice(1)}"`;
  return undefined;
}

function hasTarget(id: string): boolean {
  const name = decodeURIComponent(id);
  if (name === '' || name === 'top' || name.startsWith(':~:')) return true;
  return Boolean(document.getElementById(name) ?? document.getElementsByName(name)[0]);
}

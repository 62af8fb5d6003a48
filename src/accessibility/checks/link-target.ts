import { all, isRendered } from '../in-page/elements.ts';
import { nameOf } from '../in-page/names.ts';
import { type Complaint, once, type PageCheck } from './check.ts';

/** A link leads somewhere. */
export const linkTarget: PageCheck = {
  id: 'link-target',
  wcag: '2.4.4',
  mend: 'Write an address that exists, or use a <button> for what a script does.',
  in: once,
  find() {
    return all<HTMLAnchorElement>('a[href], area[href]').flatMap((element): Complaint[] => {
      const what = faultOf(element, element.getAttribute('href')?.trim() ?? '');
      return what ? [{ element, what }] : [];
    });
  },
};

function faultOf(element: HTMLAnchorElement, href: string): string | undefined {
  if (!isRendered(element) && !href.startsWith('#')) return undefined;
  if (/^javascript:/i.test(href)) return 'the link runs a script and leads nowhere';
  if (href === '' || (href === '#' && !/\btop\b/i.test(nameOf(element)))) return 'the link leads nowhere';
  if (href.startsWith('#') && !hasTarget(href.slice(1)))
    return `nothing on the page has the id "${href.slice(1)}"`;
  return undefined;
}

function hasTarget(id: string): boolean {
  const name = decodeURIComponent(id);
  if (name === '' || name === 'top' || name.startsWith(':~:')) return true;
  return Boolean(document.getElementById(name) ?? document.getElementsByName(name)[0]);
}

import type { Element } from 'domhandler';
import { type BuiltPage, type BuiltSite, problemIn } from '../built-site.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Rule } from './rule.ts';

/** Every link and picture within the site leads to something that is there, to the very heading. */
export const links: Rule = (site) => {
  const anchors = new Map(
    site.pages.map(({ address, $ }) => [address, new Set($('[id]').toArray().map((each) => $(each).attr('id')))]),
  );
  return site.pages.flatMap((page) =>
    page.$('a[href], link[href], img[src], source[srcset]')
      .toArray()
      .flatMap((element) => check(site, page, element as Element, anchors)),
  );
};

type Anchors = Map<string, Set<string | undefined>>;

function check(site: BuiltSite, page: BuiltPage, element: Element, anchors: Anchors): Problem[] {
  const { href, src, srcset } = element.attribs;
  const target = href ?? src ?? srcset ?? '';
  if (/^[a-z]+:/i.test(target)) return [];
  const [address, anchor] = target.split('#');
  const full = address || page.address;
  const wrong = (what: string, instead: string) => [problemIn(site, page, what, { instead, element })];
  if (!anchors.has(full) && !site.files.includes(full.slice(1)))
    return wrong(`"${target}" leads nowhere`, 'a link to a page or file of this site');
  if (anchor !== undefined && !anchors.get(full)?.has(anchor))
    return wrong(`"${target}" names no part of that page`, 'a link to a heading that is there');
  return [];
}

import type { Element } from 'domhandler';
import type { Problem } from '../../problems/problem.ts';
import { type BuiltPage, type BuiltSite, problemIn } from '../built-site.ts';
import type { Rule } from './rule.ts';

/** Every link and picture within the site leads to something that is there, to the very heading. */
export const links: Rule = (site) => {
  const targets = targetsIn(site);
  return site.pages.flatMap((page) =>
    page.elements
      .filter(({ name, attribs }) => (leading[name] ?? '') in attribs)
      .flatMap((element) => check(page, element, targets)),
  );
};

/** The elements that lead somewhere, each with the attribute that says where. */
const leading: Record<string, string> = { a: 'href', link: 'href', img: 'src', source: 'srcset' };

/** Every address of the site, with the anchors of each page. */
type Targets = Map<string, Set<string>>;

function targetsIn({ files, pages }: BuiltSite): Targets {
  const targets: Targets = new Map(files.map((file) => [`/${file}`, new Set()]));
  for (const { address, elements } of pages)
    targets.set(address, new Set(elements.flatMap(({ attribs }) => attribs['id'] ?? [])));
  return targets;
}

function check(page: BuiltPage, element: Element, targets: Targets): Problem[] {
  const { href, src, srcset } = element.attribs;
  const target = href ?? src ?? srcset ?? '';
  if (/^[a-z]+:/i.test(target)) return [];
  const [address, anchor] = target.split('#');
  const anchors = targets.get(address || page.address);
  if (!anchors)
    return [
      problemIn(page, {
        wrong: `"${target}" leads nowhere`,
        instead: 'a link to a page or file of this site',
        element,
      }),
    ];
  if (anchor === undefined || anchors.has(anchor)) return [];
  return [
    problemIn(page, {
      wrong: `"${target}" names no part of that page`,
      instead: 'a link to a heading that is there',
      element,
    }),
  ];
}

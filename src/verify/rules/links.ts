import type { Element } from 'domhandler';
import type { Problem } from '../../problems/problem.ts';
import { type BuiltPage, type BuiltSite, problemIn } from '../built-site.ts';
import type { Rule } from './rule.ts';

/** Every link, picture and script within the site leads to something that is there, to the very heading. */
export const links: Rule = (site) => {
  const targets = targetsIn(site);
  return site.pages.flatMap((page) =>
    page
      .$('a[href], link[href], img[src], script[src], source[srcset]')
      .toArray()
      .flatMap((element) => check(page, element as Element, targets)),
  );
};

/** Every address of the site, with the anchors of each page. */
type Targets = Map<string, Set<string | undefined>>;

function targetsIn({ files, pages }: BuiltSite): Targets {
  const targets: Targets = new Map(files.map((file) => [`/${file}`, new Set()]));
  for (const { address, $ } of pages)
    targets.set(
      address,
      new Set(
        $('[id]')
          .toArray()
          .map((each) => $(each).attr('id')),
      ),
    );
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

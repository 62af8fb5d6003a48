import type { Problem } from '../../problems/problem.ts';
import { type BuiltSite, problemIn } from '../built-site.ts';
import type { Rule } from './rule.ts';

/** Every link and picture within the site leads to something that is there, to the very heading. */
export const links: Rule = (site) => {
  const targets = targetsIn(site);
  return site.pages.flatMap((page) =>
    page.outline.targets.flatMap(({ to, place }) => {
      const wrong = fault(to, page.address, targets);
      return wrong ? problemIn(page, { ...wrong, place }) : [];
    }),
  );
};

/** Every address of the site, with the anchors of each page. */
type Targets = Map<string, Set<string>>;

function targetsIn({ files, pages }: BuiltSite): Targets {
  const targets: Targets = new Map(files.map((file) => [`/${file}`, new Set()]));
  for (const { address, outline } of pages) targets.set(address, new Set(outline.ids));
  return targets;
}

function fault(to: string, from: string, targets: Targets): Pick<Problem, 'wrong' | 'instead'> | undefined {
  if (/^[a-z]+:/i.test(to)) return undefined;
  const [address, anchor] = to.split('#');
  const anchors = targets.get(address || from);
  if (!anchors) return { wrong: `"${to}" leads nowhere`, instead: 'a link to a page or file of this site' };
  if (anchor === undefined || anchors.has(anchor)) return undefined;
  return { wrong: `"${to}" names no part of that page`, instead: 'a link to a heading that is there' };
}

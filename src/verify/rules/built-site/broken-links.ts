import type { MessageAndFix } from '../../../diagnostics/diagnostic.ts';
import { type BuiltSite, pageDiagnostic } from '../../built-site.ts';
import type { BuiltSiteRule } from '../../built-site-rule.ts';

export const brokenLinks: BuiltSiteRule = {
  id: 'broken-links',
  description:
    'No link, picture or script to a file or heading that is not in the built site: readers would meet an error page, or the wrong place.',
  check(site, report) {
    const targets = collectTargets(site);
    report(
      site.pages.flatMap((page) =>
        page.outline.targets.flatMap(({ url, position }) => {
          const message = checkTarget(url, page.address, targets);
          return message ? pageDiagnostic(page, { ...message, position }) : [];
        }),
      ),
    );
  },
};

/** Fragment IDs by URL path. */
type LinkTargets = Map<string, Set<string>>;

function collectTargets({ files, pages }: BuiltSite): LinkTargets {
  const targets: LinkTargets = new Map(files.map((file) => [`/${file}`, new Set()]));
  for (const { address, outline } of pages) targets.set(address, new Set(outline.ids));
  return targets;
}

function checkTarget(to: string, from: string, targets: LinkTargets): MessageAndFix | undefined {
  if (/^[a-z]+:/i.test(to)) return undefined;
  const [address, anchor] = to.split('#');
  const anchors = targets.get(address || from);
  if (!anchors) return { message: `"${to}" leads nowhere`, fix: 'a link to a page or file of this site' };
  if (anchor === undefined || anchors.has(anchor)) return undefined;
  return { message: `"${to}" names no part of that page`, fix: 'a link to a heading that is there' };
}

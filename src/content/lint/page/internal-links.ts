import { type MessageAndFix, pickPosition } from '../../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../../diagnostics/did-you-mean.ts';
import { lawAreaNames, resolvePage } from '../../law-areas.ts';
import type { Positioned } from '../../page-ast.ts';
import type { Page } from '../../pages.ts';
import type { PageRule } from '../page-rule.ts';

export const internalLinks: PageRule = {
  id: 'internal-links',
  description:
    'No link by address, to a missing page or to a missing heading, and no picture: a page ID survives a changed address, and an external address belongs to a fact (<Website>), where it is checked again in time.',
  appliesToSlots: true,
  check({ page, siblings, unreadablePages }, report) {
    report([
      ...page.body.links.flatMap((link) => {
        const complaint = checkLink(link, page, siblings);
        const isUnreadable = unreadablePages.some((id) => link.value.startsWith(`page:${id}`));
        return complaint && !isUnreadable ? { ...pickPosition(link), ...complaint } : [];
      }),
      ...page.body.images.map((image) => ({
        ...pickPosition(image),
        message: `there is no picture "${image.value}"`,
        fix: 'words: pages hold no pictures yet',
      })),
    ]);
  },
};

function checkLink(link: Positioned, page: Page, siblings: Page[]): MessageAndFix | undefined {
  const [, id, heading] = /^(?:page:([a-z0-9-]+))?(?:#(.+))?$/.exec(link.value) ?? [];
  if (id === undefined && heading === undefined)
    return {
      message: `"${link.value}" is an address`,
      fix: '[words](page:the-id-of-a-page), or <Website service="…" /> for another site',
    };
  const targets = id === undefined ? [page] : linkTargets(id, page, siblings);
  if (targets.length === 0)
    return {
      message: `there is no page "${id}"`,
      fix: didYouMean(
        id ?? '',
        siblings.flatMap((each) => [each.id, each.name]),
      ),
    };
  return heading === undefined ? undefined : missingHeading(heading, targets);
}

/** Returns the possible targets of a link: one page, or one for each law area, since the brand selects it. */
function linkTargets(id: string, from: Page, siblings: Page[]): Page[] {
  const areas = from.law ? [from.law] : lawAreaNames;
  return [...new Set(areas.flatMap((area) => resolvePage(siblings, id, [area]) ?? []))];
}

function missingHeading(heading: string, targets: Page[]): MessageAndFix | undefined {
  const slugsOf = ({ body }: Page) => body.headings.map(({ reference }) => reference);
  const target = targets.find((each) => !slugsOf(each).includes(heading));
  if (!target) return undefined;
  return {
    message: `the page "${target.id}" has no heading "#${heading}"`,
    fix: slugsOf(target).length > 0 ? didYouMean(heading, slugsOf(target)) : 'the link without #',
  };
}

import { nearest } from '../../problems/nearest.ts';
import { lawAreaNames, pageFor } from '../law-areas.ts';
import type { Located } from '../page-body.ts';
import type { Page } from '../pages.ts';
import { at, type Fault, type PageRule } from './rule.ts';

/**
 * Links name what they lead to, never an address: `page:<id>`, `page:<id>#<heading>` or `#<heading>`. An address of
 * another site belongs to a fact (<Website>), where it is checked again at its time.
 */
export const links: PageRule = (page, { siblings, unreadable }) => [
  ...page.body.links.flatMap((link) => {
    const complaint = complaintAbout(link, page, siblings);
    const isUnreadable = unreadable.some((id) => link.value.startsWith(`page:${id}`));
    return complaint && !isUnreadable ? { ...at(link), ...complaint } : [];
  }),
  ...page.body.images.map((image) => ({
    ...at(image),
    wrong: `there is no picture "${image.value}"`,
    instead: 'words: pages hold no pictures yet',
  })),
];

function complaintAbout(
  link: Located,
  page: Page,
  siblings: Page[],
): Pick<Fault, 'wrong' | 'instead'> | undefined {
  const [, id, heading] = /^(?:page:([a-z0-9-]+))?(?:#(.+))?$/.exec(link.value) ?? [];
  if (id === undefined && heading === undefined)
    return {
      wrong: `"${link.value}" is an address`,
      instead: '[words](page:the-id-of-a-page), or <Website service="…" /> for another site',
    };
  const targets = id === undefined ? [page] : targetsOf(id, page, siblings);
  if (targets.length === 0)
    return {
      wrong: `there is no page "${id}"`,
      instead: nearest(
        id ?? '',
        siblings.flatMap((each) => [each.id, each.name]),
      ),
    };
  return heading === undefined ? undefined : missingHeading(heading, targets);
}

/** The pages that a link may lead to: one, or the page of that name for each law, since the brand decides. */
function targetsOf(id: string, from: Page, siblings: Page[]): Page[] {
  const areas = from.law ? [from.law] : lawAreaNames;
  return [...new Set(areas.flatMap((area) => pageFor(siblings, id, [area]) ?? []))];
}

function missingHeading(heading: string, targets: Page[]): Pick<Fault, 'wrong' | 'instead'> | undefined {
  const slugsOf = ({ body }: Page) => body.headings.map(({ slug }) => slug);
  const target = targets.find((each) => !slugsOf(each).includes(heading));
  if (!target) return undefined;
  return {
    wrong: `the page "${target.id}" has no heading "#${heading}"`,
    instead: slugsOf(target).length > 0 ? nearest(heading, slugsOf(target)) : 'the link without #',
  };
}

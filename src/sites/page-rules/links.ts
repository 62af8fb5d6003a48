import { nearest } from '../../problems/nearest.ts';
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
  const target = id === undefined ? page : siblings.find((sibling) => sibling.id === id);
  if (!target)
    return {
      wrong: `there is no page "${id}"`,
      instead: nearest(
        id ?? '',
        siblings.map((each) => each.id),
      ),
    };
  const slugs = target.body.headings.map(({ slug }) => slug);
  if (heading === undefined || slugs.includes(heading)) return undefined;
  return {
    wrong: `the page "${target.id}" has no heading "#${heading}"`,
    instead: slugs.length > 0 ? nearest(heading, slugs) : 'the link without #',
  };
}

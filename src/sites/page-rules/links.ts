import type { Located } from '../page-body.ts';
import type { Page } from '../pages.ts';
import type { Problem } from '../../problems/problem.ts';
import { type PageRule, problemAt } from './rule.ts';

/**
 * Links name what they lead to, never an address: `page:<id>`, `page:<id>#<heading>` or `#<heading>`. An address of
 * another site belongs to a fact (<Website>), where it is checked again at its time.
 */
export const links: PageRule = (page, { siblings }) => [
  ...page.body.links.flatMap((link) => checkLink(page, link, siblings)),
  ...page.body.images.map((image) =>
    problemAt(page, image, `there is no picture "${image.value}"`, 'words: pages hold no pictures yet'),
  ),
];

function checkLink(page: Page, link: Located, siblings: Page[]): Problem[] {
  const [, id, heading] = /^(?:page:([a-z0-9-]+))?(?:#(.+))?$/.exec(link.value) ?? [];
  if (id === undefined && heading === undefined)
    return [
      problemAt(
        page,
        link,
        `"${link.value}" is an address`,
        '[words](page:the-id-of-a-page), or <Website service="…" /> for another site',
      ),
    ];
  const target = id === undefined ? page : siblings.find((sibling) => sibling.id === id);
  if (!target)
    return [
      problemAt(page, link, `there is no page "${id}"`, `one of ${siblings.map((each) => each.id).join(', ')}`),
    ];
  const slugs = target.body.headings.map(({ slug }) => slug);
  if (heading === undefined || slugs.includes(heading)) return [];
  return [
    problemAt(
      page,
      link,
      `the page "${target.id}" has no heading "#${heading}"`,
      slugs.length > 0 ? `one of ${slugs.map((slug) => `#${slug}`).join(', ')}` : 'the link without #',
    ),
  ];
}

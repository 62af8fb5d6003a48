import { pickPosition } from '../../../diagnostics/diagnostic.ts';
import type { PageRule } from '../page-rule.ts';

export const pageOrder: PageRule = {
  id: 'page-order',
  description:
    'No two pages of a section, about the same law, with the same order: the names of their files would decide which is read first.',
  appliesToSlots: false,
  check({ page, siblings }, report) {
    const sharing = siblings.find(
      (other) =>
        other.id < page.id &&
        other.section === page.section &&
        other.law === page.law &&
        other.order === page.order,
    );
    if (!sharing) return;
    report({
      ...pickPosition(page.positionOf(['order'])),
      message: `"${page.id}" and "${sharing.id}" have the same order ${page.order}`,
      fix: 'a number of its own, between those of the pages before and after it',
    });
  },
};

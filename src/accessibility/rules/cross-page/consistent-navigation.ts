import type { CrossPageRule, PageSummary } from '../cross-page-rule.ts';

export const consistentNavigation: CrossPageRule = {
  id: 'menu-order',
  description:
    'No menu that changes the order of its links from page to page: people find links by their place.',
  wcag: '3.2.3',
  fix: 'Keep the links of a menu in the same order on every page.',
  check(pages, report) {
    const menus = pages.flatMap((page) => page.menus.map((links) => ({ page, links })));
    const byLinkSet = Map.groupBy(menus, ({ links }) => links.toSorted().join(' | '));
    report(
      [...byLinkSet.values()].flatMap((menusWithSameLinks) => {
        const byOrder = [...Map.groupBy(menusWithSameLinks, ({ links }) => links.join(' | ')).values()].sort(
          (a, b) => b.length - a.length,
        );
        const [usualOrder, ...others] = byOrder;
        if (!usualOrder || new Set(menusWithSameLinks.map(({ page }) => page.file)).size < 2) return [];
        return others.flat().map(({ page, links }) => createResult(page, links));
      }),
    );
  },
};

function createResult({ file }: PageSummary, links: string[]) {
  return {
    page: file,
    selector: 'nav',
    snippet: links.join(', ').slice(0, 160),
    message: 'other pages have the same links in another order',
    outcome: 'fail' as const,
  };
}

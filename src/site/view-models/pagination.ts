import type { Page } from '../../content/pages.ts';
import type { Site } from '../site.ts';

/** Returns the previous and next page within a section. */
export function adjacentPages(
  site: Site,
  page: Page,
): { previous: Page | undefined; next: Page | undefined } {
  const pages = site.sections.find(({ id }) => id === page.section)?.pages ?? [];
  const index = pages.indexOf(page);
  if (index < 0) return { previous: undefined, next: undefined };
  return { previous: pages[index - 1], next: pages[index + 1] };
}

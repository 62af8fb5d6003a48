import type { Page } from '../content/pages.ts';
import type { Site } from './site.ts';

/** A dated note of what changed on a page for its readers. */
export interface Change {
  date: string;
  what: string;
  page: Page;
}

/** Returns every change of every listed page, newest first; changes of one day in the order of the site. */
export function changesOf(site: Site): Change[] {
  return site.pages
    .filter(({ listed }) => listed !== false)
    .flatMap((page) => page.changes.map((change) => ({ ...change, page })))
    .sort((a, b) => b.date.localeCompare(a.date));
}

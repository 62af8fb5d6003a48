import { statSync } from 'node:fs';
import path from 'node:path';
import { pageDiagnostic } from '../../built-site.ts';
import type { BuiltSiteRule } from '../../built-site-rule.ts';

/** The first ten packets of a connection, which a server sends without waiting for an answer. In bytes. */
export const firstFlight = 14_600;

/** How much of a page goes over the line: its brotli copy, or the page itself where it has none. In bytes. */
export function transferSize(folder: string, page: string): number {
  const file = path.join(folder, page);
  return (statSync(`${file}.br`, { throwIfNoEntry: false }) ?? statSync(file)).size;
}

export const weight: BuiltSiteRule = {
  id: 'weight',
  description:
    'No page larger than the first flight of a connection after compression: it must appear at once on a slow phone.',
  check({ folder, pages }, report) {
    report(
      pages.flatMap((page) => {
        const bytes = transferSize(folder, page.file);
        if (bytes <= firstFlight) return [];
        return [
          pageDiagnostic(page, {
            message: `the page weighs ${bytes} bytes after compression, more than ${firstFlight}`,
            fix: 'a shorter page, or two pages',
          }),
        ];
      }),
    );
  },
};

import { pickPosition } from '../../../diagnostics/diagnostic.ts';
import type { PageRule } from '../page-rule.ts';

export const uniqueMetadata: PageRule = {
  id: 'unique-metadata',
  description:
    'No two pages of a language with the same ID, address, title or description: readers and search engines tell pages apart by them (WCAG 2.4.2).',
  appliesToSlots: false,
  check({ page, siblings }, report) {
    const earlier = siblings.slice(0, siblings.indexOf(page));
    report(
      (['id', 'address', 'title', 'description'] as const).flatMap((key) => {
        const twin = earlier.find((other) => other[key] === page[key]);
        if (!twin) return [];
        const place = key === 'id' ? { line: 1, column: 1 } : pickPosition(page.positionOf([key]));
        return {
          ...place,
          message: `${twin.file} has the same ${key}: "${page[key]}"`,
          fix: `another ${key}`,
        };
      }),
    );
  },
};

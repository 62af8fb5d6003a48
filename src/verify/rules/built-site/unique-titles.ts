import { pageDiagnostic } from '../../built-site.ts';
import type { BuiltSiteRule } from '../../built-site-rule.ts';

export const uniqueTitles: BuiltSiteRule = {
  id: 'unique-titles',
  description:
    'No two pages of a language with the same title or description: readers tell tabs and search results apart by them (WCAG 2.4.2).',
  check(site, report) {
    const seen = new Map<string, string>();
    report(
      site.pages.flatMap((page) =>
        (['title', 'description'] as const).flatMap((part) => {
          const key = `${page.language} ${part} ${page.outline[part]}`;
          const earlier = seen.get(key);
          seen.set(key, page.file);
          return earlier
            ? [
                pageDiagnostic(page, {
                  message: `${earlier} has the same ${part}`,
                  fix: `a ${part} of its own`,
                }),
              ]
            : [];
        }),
      ),
    );
  },
};

import { pageDiagnostic } from '../built-site.ts';
import type { BuiltSiteRule } from './built-site-rule.ts';

/** No two pages of a language share a title or a description (WCAG 2.4.2). */
export const uniqueTitles: BuiltSiteRule = (site) => {
  const seen = new Map<string, string>();
  return site.pages.flatMap((page) =>
    (['title', 'description'] as const).flatMap((part) => {
      const key = `${page.language} ${part} ${page.outline[part]}`;
      const earlier = seen.get(key);
      seen.set(key, page.file);
      return earlier
        ? [pageDiagnostic(page, { message: `${earlier} has the same ${part}`, fix: `a ${part} of its own` })]
        : [];
    }),
  );
};

import { problemIn } from '../built-site.ts';
import type { Rule } from './rule.ts';

/** No two pages of a language share a title or a description (WCAG 2.4.2). */
export const uniqueTitles: Rule = (site) => {
  const seen = new Map<string, string>();
  return site.pages.flatMap((page) =>
    (['title', 'description'] as const).flatMap((part) => {
      const key = `${page.language} ${part} ${page.outline[part]}`;
      const earlier = seen.get(key);
      seen.set(key, page.file);
      return earlier
        ? [problemIn(page, { wrong: `${earlier} has the same ${part}`, instead: `a ${part} of its own` })]
        : [];
    }),
  );
};

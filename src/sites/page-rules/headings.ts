import type { Problem } from '../../problems/problem.ts';
import { type PageRule, problemAt } from './rule.ts';

/** Headings make an outline (WCAG 1.3.1, 2.4.6): the title is the only first level, no level is skipped, no two are alike. */
export const headings: PageRule = (page) => {
  const problems: Problem[] = [];
  let depth = 1;
  for (const heading of page.body.headings) {
    if (heading.depth === 1)
      problems.push(problemAt(page, heading, 'a second heading of the first level', '## for a part of the page'));
    else if (heading.depth > depth + 1)
      problems.push(problemAt(page, heading, 'the heading skips a level', `${'#'.repeat(depth + 1)} ${heading.text}`));
    if (page.body.headings.some((other) => other !== heading && other.text === heading.text && other.line < heading.line))
      problems.push(problemAt(page, heading, `a second heading "${heading.text}"`, 'a heading of its own'));
    depth = Math.max(heading.depth, 2);
  }
  return problems;
};

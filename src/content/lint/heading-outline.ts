import type { Heading } from '../page-ast.ts';
import { type PageRule, pickPosition } from './page-rule.ts';

/**
 * Headings make an outline (WCAG 1.3.1, 2.4.6): the title is the only first level, no level is skipped, no two are
 * alike.
 */
export const headingOutline: PageRule = ({ body }) =>
  body.headings.flatMap((heading, index) => {
    const earlier = body.headings.slice(0, index);
    const fault = checkHeading(heading, earlier);
    return fault ? { ...pickPosition(heading), ...fault } : [];
  });

function checkHeading(heading: Heading, earlier: Heading[]): { message: string; fix: string } | undefined {
  const above = earlier.at(-1)?.depth ?? 1;
  if (heading.depth === 1)
    return { message: 'a second heading of the first level', fix: '## for a part of the page' };
  if (heading.depth > above + 1)
    return { message: 'the heading skips a level', fix: `${'#'.repeat(above + 1)} ${heading.text}` };
  if (earlier.some(({ text }) => text === heading.text))
    return { message: `a second heading "${heading.text}"`, fix: 'a heading of its own' };
  return undefined;
}

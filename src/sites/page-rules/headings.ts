import type { Heading } from '../page-body.ts';
import { at, type PageRule } from './rule.ts';

/**
 * Headings make an outline (WCAG 1.3.1, 2.4.6): the title is the only first level, no level is skipped, no two are
 * alike.
 */
export const headings: PageRule = ({ body }) =>
  body.headings.flatMap((heading, index) => {
    const earlier = body.headings.slice(0, index);
    const fault = faultOf(heading, earlier);
    return fault ? { ...at(heading), ...fault } : [];
  });

function faultOf(heading: Heading, earlier: Heading[]): { wrong: string; instead: string } | undefined {
  const above = earlier.at(-1)?.depth ?? 1;
  if (heading.depth === 1)
    return { wrong: 'a second heading of the first level', instead: '## for a part of the page' };
  if (heading.depth > above + 1)
    return { wrong: 'the heading skips a level', instead: `${'#'.repeat(above + 1)} ${heading.text}` };
  if (earlier.some(({ text }) => text === heading.text))
    return { wrong: `a second heading "${heading.text}"`, instead: 'a heading of its own' };
  return undefined;
}

import { type MessageAndFix, pickPosition } from '../../../diagnostics/diagnostic.ts';
import type { Heading } from '../../page-ast.ts';
import type { PageRule } from '../page-rule.ts';

export const headingOutline: PageRule = {
  id: 'heading-outline',
  description:
    'No second first-level heading, no skipped level and no two headings alike: screen reader users navigate by the outline (WCAG 1.3.1, 2.4.6).',
  appliesToSlots: false,
  check({ page: { body } }, report) {
    report(
      body.headings.flatMap((heading, index) => {
        const earlier = body.headings.slice(0, index);
        const fault = checkHeading(heading, earlier);
        return fault ? { ...pickPosition(heading), ...fault } : [];
      }),
    );
  },
};

function checkHeading(heading: Heading, earlier: Heading[]): MessageAndFix | undefined {
  const above = earlier.at(-1)?.depth ?? 1;
  if (heading.depth === 1)
    return { message: 'a second heading of the first level', fix: '## for a part of the page' };
  if (heading.depth > above + 1)
    return { message: 'the heading skips a level', fix: `${'#'.repeat(above + 1)} ${heading.text}` };
  if (earlier.some(({ text }) => text === heading.text))
    return { message: `a second heading "${heading.text}"`, fix: 'a heading of its own' };
  return undefined;
}

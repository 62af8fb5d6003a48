import { pickPosition } from '../../../diagnostics/diagnostic.ts';
import { docPath } from '../../../runtime/doc-path.ts';
import { maxCodeLength } from '../../limits.ts';
import type { PageRule } from '../page-rule.ts';

export const noCode: PageRule = {
  id: 'no-code',
  description:
    'No JavaScript in a page: one `{process.exit(0)}` in an MDX file ended a build early, with most pages missing and exit status 0.',
  appliesToSlots: false,
  check({ page: { body } }, report) {
    report([
      ...body.code.map((code) => ({
        ...pickPosition(code),
        message: `this is code: ${truncate(code.value)}`,
        fix: `words, or a component from ${docPath('writing.md')}`,
      })),
      ...body.components.flatMap((use) =>
        use.expressions.map((name) => ({
          ...pickPosition(use),
          message: `the value of "${name}" is code`,
          fix: `${name}="…" with plain text in quotes`,
        })),
      ),
    ]);
  },
};

function truncate(code: string): string {
  const line = code.split('\n')[0] ?? '';
  return line.length > maxCodeLength ? `${line.slice(0, maxCodeLength)}…` : line;
}

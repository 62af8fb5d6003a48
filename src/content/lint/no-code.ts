import { type PageRule, pickPosition } from './page-rule.ts';

/**
 * A page holds words and the names of components, never code: one `{process.exit(0)}` in an MDX file ended a build
 * early, with most pages missing and exit status 0.
 */
export const noCode: PageRule = ({ body }) => [
  ...body.code.map((code) => ({
    ...pickPosition(code),
    message: `this is code: ${truncate(code.value)}`,
    fix: 'words, or a component from docs/writing.md',
  })),
  ...body.components.flatMap((use) =>
    use.expressions.map((name) => ({
      ...pickPosition(use),
      message: `the value of "${name}" is code`,
      fix: `${name}="…" with plain text in quotes`,
    })),
  ),
];

function truncate(code: string): string {
  const line = code.split('\n')[0] ?? '';
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

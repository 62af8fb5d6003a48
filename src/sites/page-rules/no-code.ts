import { at, type PageRule } from './rule.ts';

/**
 * A page holds words and the names of components, never code: one `{process.exit(0)}` in an MDX file ended a build
 * early, with most pages missing and exit status 0.
 */
export const noCode: PageRule = ({ body }) => [
  ...body.code.map((code) => ({
    ...at(code),
    wrong: `this is code: ${shorten(code.value)}`,
    instead: 'words, or a component from docs/writing.md',
  })),
  ...body.components.flatMap((use) =>
    use.coded.map((name) => ({
      ...at(use),
      wrong: `the value of "${name}" is code`,
      instead: `${name}="…" with plain text in quotes`,
    })),
  ),
];

function shorten(code: string): string {
  const line = code.split('\n')[0] ?? '';
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

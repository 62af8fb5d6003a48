import { type PageRule, problemAt } from './rule.ts';

/**
 * A page holds words and the names of components, never code: one `{process.exit(0)}` in an MDX file ended a build
 * early, with most pages missing and exit status 0.
 */
export const noCode: PageRule = (page) => [
  ...page.body.code.map((code) =>
    problemAt(page, code, `this is code: ${shorten(code.value)}`, 'words, or a component from docs/writing.md'),
  ),
  ...page.body.components.flatMap((use) =>
    use.coded.map((name) =>
      problemAt(page, use, `the value of "${name}" is code`, `${name}="…" with plain text in quotes`),
    ),
  ),
];

function shorten(code: string): string {
  const line = code.split('\n')[0] ?? '';
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

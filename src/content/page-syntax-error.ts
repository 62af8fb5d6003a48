import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** Returns what the parser of pages threw as the problem of a file. */
export function syntaxDiagnostic(file: string, error: unknown): Diagnostic {
  const thrown = error instanceof Error ? error.message : String(error);
  const [, line, column, message] = /^(\d+):(\d+): (.*?)(?: \(mdx.*)?$/s.exec(thrown) ?? [];
  return {
    file,
    line: Number(line ?? 1),
    column: Number(column ?? 1),
    message: `this is not a page that can be read: ${message ?? thrown}`,
    fix: 'each <Component> closed by </Component> or />, and no { or < in the text',
  };
}

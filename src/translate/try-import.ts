import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { lintContent } from '../content/lint/lint-content.ts';
import { readContent } from '../content/read-content.ts';
import { type Diagnostic, isError } from '../diagnostics/diagnostic.ts';
import { today } from '../facts/dates.ts';

/** Imports into a copy of the content, and returns every problem that the translations would bring into it. */
export function tryImport(language: string, write: (folder: string) => void): Diagnostic[] {
  const base = mkdtempSync(path.join(os.tmpdir(), 'waymark-translate-'));
  const folder = path.join(base, 'content');
  try {
    cpSync('content', folder, { recursive: true });
    write(folder);
    const { content, diagnostics } = readContent(folder, { today: today() });
    return (diagnostics.some(isError) ? diagnostics : lintContent(folder, content))
      .filter((each) => isError(each) && each.file.split(path.sep).includes(language))
      .map((each) => ({ ...each, file: path.join('content', path.relative(folder, each.file)) }));
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

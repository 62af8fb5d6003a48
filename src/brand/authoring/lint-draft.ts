import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Content } from '../../content/read-content.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { folderFault, listFolder } from '../../files/list-folder.ts';
import type { Brand } from '../brand-schema.ts';
import { maxLocalFiles } from '../limits.ts';
import { readLocalFile } from '../overrides/local-files.ts';
import { readLocalContent } from '../overrides/read-local-content.ts';

/** A file of local content that is not written yet. */
export interface Draft {
  brand: Brand;
  content: Content;
  /** Its path in the pack, with forward slashes. */
  name: string;
  text: string;
}

/**
 * Returns the problems that a pack would have with a file and has not without it, by every rule for local content, without writing into
 * the pack: a copy of its Markdown in a temporary folder is read. Of two pages with the same title, the other one has the problem.
 */
export function lintDraft({ brand, content, name, text }: Draft): Diagnostic[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-draft-'));
  try {
    for (const each of ['pages', 'overrides', 'slots']) copyMarkdown(brand.folder, folder, each);
    const read = () => readLocalContent({ ...brand, folder }, content).diagnostics;
    const earlier = new Set(read().map(identityOf));
    write(path.join(folder, name), text);
    const inPack = (words: string) => words.replaceAll(folder, brand.folder);
    return read()
      .filter((diagnostic) => !earlier.has(identityOf(diagnostic)))
      .map((diagnostic) => ({
        ...diagnostic,
        file: inPack(diagnostic.file),
        message: inPack(diagnostic.message),
      }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A new file may move the lines of no other, so a problem is the same by its file and message. */
function identityOf({ file, message }: Diagnostic): string {
  return `${file}: ${message}`;
}

/** Only what the door reads, and of a size that packs may have: a device or a link could not be copied. */
function copyMarkdown(from: string, to: string, name: string): void {
  const source = path.join(from, name);
  if (folderFault(source)) return;
  for (const parts of listFolder(source, maxLocalFiles).files) {
    const { text } = readLocalFile(path.join(source, ...parts));
    if (text !== undefined && parts.at(-1)?.endsWith('.md')) write(path.join(to, name, ...parts), text);
  }
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

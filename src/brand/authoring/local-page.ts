import { lstatSync } from 'node:fs';
import path from 'node:path';
import type { Content } from '../../content/read-content.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Brand } from '../brand-schema.ts';
import { createFile, writeErrors } from './write-file.ts';

/** The pack that gets a page, and the content by whose rules it is checked. */
export interface PageTarget {
  brand: Brand;
  content: Content;
  /** The language of the page. Default: the first of the pack. */
  language?: string | undefined;
}

/** What became of a new file. With diagnostics, nothing was written. */
export interface NewPage {
  diagnostics: Diagnostic[];
  /** The path of the file, for messages. */
  file: string;
  /** What a person must still write or decide, each as a sentence without its full stop. */
  open: string[];
}

/** Returns why a pack has no page in a language; undefined when it has. */
export function languageError(language: string, { folder, languages }: Brand): Diagnostic | undefined {
  if (languages.includes(language)) return undefined;
  return {
    file: folder,
    message: `the pack does not offer the language "${language}"`,
    fix: `one of ${languages.join(', ')}`,
  };
}

/**
 * Returns why there can be no new file of this path in a pack: there is one, or what should be a folder is a link or a file, through
 * which the new file would be elsewhere. Undefined when there can.
 */
export function newFileError(folder: string, name: string): Diagnostic | undefined {
  const parts = name.split('/');
  for (const index of parts.keys()) {
    const file = path.join(folder, ...parts.slice(0, index + 1));
    const stat = lstatSync(file, { throwIfNoEntry: false });
    if (stat && index === parts.length - 1) return existsError(file);
    if (stat && !stat.isDirectory())
      return { file, message: 'this is not a folder', fix: `${parts[index]} as a folder` };
  }
  return undefined;
}

/** Writes a checked file into a pack, unless there is one by now. */
export function writePage(folder: string, name: string, text: string): Diagnostic[] {
  const file = path.join(folder, name);
  let isNew = true;
  const problems = writeErrors(file, () => {
    isNew = createFile(folder, name, text);
  });
  return isNew ? problems : [existsError(file)];
}

function existsError(file: string): Diagnostic {
  return {
    file,
    message: 'this is there already, and nothing is overwritten',
    fix: 'your changes in it, or move it away first',
  };
}

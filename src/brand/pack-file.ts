import { lstatSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type ParsedYaml, parseYaml } from '../diagnostics/yaml.ts';
import { maxPackFileBytes } from './limits.ts';

/** The parsed brand.yaml of a pack, or why it cannot be read. */
export type PackFile = { yaml: ParsedYaml; diagnostic?: never } | { yaml?: never; diagnostic: Diagnostic };

/** Reads and parses the brand.yaml of a pack, without validation. Never throws. */
export function readPackFile(folder: string): PackFile {
  const file = path.join(folder, 'brand.yaml');
  const diagnostic = packFileError(folder, file);
  if (diagnostic) return { diagnostic };
  const text = decodeUtf8(readFileSync(file));
  if (text === undefined) return { diagnostic: encodingError(file) };
  return { yaml: parseYaml(file, text, { maxBytes: maxPackFileBytes, allowInvisible: true }) };
}

function packFileError(folder: string, file: string): Diagnostic | undefined {
  const folderStats = statSync(folder, { throwIfNoEntry: false });
  if (!folderStats?.isDirectory())
    return {
      file: folder,
      message: 'there is no such folder',
      fix: 'the path of a brand pack, like brands/midshire',
    };
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (!stats)
    return {
      file: folder,
      message: 'this folder is not a brand pack: it has no brand.yaml',
      fix: 'the path of a folder with a brand.yaml, like brands/midshire',
    };
  if (!stats.isFile())
    return { file, message: 'brand.yaml is a link or a folder', fix: 'a copy of the file itself' };
  if (stats.size > maxPackFileBytes)
    return {
      file,
      message: `the file is larger than ${maxPackFileBytes / 1024} kB`,
      fix: 'only the values that docs/branding.md lists',
    };
  return undefined;
}

function decodeUtf8(bytes: Buffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // UTF-16 without a byte order mark decodes as UTF-8 with NUL characters.
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

function encodingError(file: string): Diagnostic {
  return {
    file,
    message: 'the file is not in UTF-8, so names would come out wrong',
    fix: 'the file again with the encoding UTF-8, which editors offer under "Save as"',
  };
}

import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic, MessageAndFix } from '../../diagnostics/diagnostic.ts';
import type { Brand } from '../brand-schema.ts';

/** The folders of a pack that hold local content, and the path pattern of each. */
const pathPatterns = {
  pages: '<language>/<section>/<name>.md',
  overrides: '<language>/<page-id>.md',
  slots: '<language>/<place>.md',
};

export type LocalFolder = keyof typeof pathPatterns;

/** A file of local content whose place and kind are right. */
export interface LocalFile {
  /** As the person knows it. */
  file: string;
  /** Below the folder: the language first. */
  parts: string[];
  language: string;
  /** Of the file, without `.md`. */
  name: string;
}

/** Many times the longest page of ours, in bytes. */
const maxBytes = 32 * 1024;

/** The files in one folder of a pack, and what is wrong with the others. Never throws. */
export function listLocalFiles(
  brand: Brand,
  folder: LocalFolder,
): { files: LocalFile[]; problems: Diagnostic[] } {
  const top = path.join(brand.folder, folder);
  const stat = lstatSync(top, { throwIfNoEntry: false });
  if (!stat) return { files: [], problems: [] };
  if (!stat.isDirectory())
    return {
      files: [],
      problems: [{ file: top, message: 'this is not a folder', fix: `${folder} as a folder` }],
    };
  const files: LocalFile[] = [];
  const problems: Diagnostic[] = [];
  for (const entry of readdirSync(top, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const parts = path.relative(top, file).split(path.sep);
    const why = fileError(file, parts, { brand, folder });
    if (why) problems.push({ file, ...why });
    else files.push({ file, parts, language: parts[0] ?? '', name: path.parse(file).name });
  }
  // By the letters themselves: the order of a language would be that of the computer.
  return { files: files.sort((a, b) => (a.file < b.file ? -1 : 1)), problems };
}

function fileError(
  file: string,
  parts: string[],
  { brand, folder }: { brand: Brand; folder: LocalFolder },
): MessageAndFix | undefined {
  const [language = ''] = parts;
  const stat = lstatSync(file);
  if (!stat.isFile()) return { message: 'this is a link', fix: 'a copy of the file itself' };
  if (path.extname(file) === '.mdx')
    return {
      message: 'this is MDX, which is code, and a pack holds none',
      fix: 'Markdown in a file that ends with .md; docs/branding.md shows how components are written',
    };
  if (path.extname(file) !== '.md')
    return { message: 'this is not Markdown', fix: 'files that end with .md only' };
  const depth = pathPatterns[folder].split('/').length;
  if (parts.length < depth || (folder !== 'pages' && parts.length > depth))
    return { message: 'this file cannot stand here', fix: `it as ${folder}/${pathPatterns[folder]}` };
  if (!brand.languages.includes(language))
    return {
      message: `the pack does not offer the language "${language}"`,
      fix: `it in the folder ${brand.languages.join(' or ')}, or "${language}" under "languages" in brand.yaml`,
    };
  if (!/^[a-z0-9-]+$/.test(path.parse(file).name))
    return {
      message: 'the name of the file is not of the right form',
      fix: 'small letters, digits and hyphens',
    };
  if (stat.size > maxBytes)
    return { message: `the file is larger than ${maxBytes / 1024} kB`, fix: 'a shorter page, or several' };
  return undefined;
}

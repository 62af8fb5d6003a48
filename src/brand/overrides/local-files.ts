import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic, MessageAndFix } from '../../diagnostics/diagnostic.ts';
import type { Brand } from '../brand-schema.ts';
import { maxLocalFileBytes } from '../limits.ts';

/** Folders of local content in a pack, with the path pattern of each. */
const pathPatterns = {
  pages: '<language>/<section>/<name>.md',
  overrides: '<language>/<page-id>.md',
  slots: '<language>/<place>.md',
};

/** A folder of local content. */
export type LocalFolder = keyof typeof pathPatterns;

/** A file of local content with a valid path and type. */
export interface LocalFile {
  /** Path for messages. */
  file: string;
  /** Path segments below the folder, the language first. */
  parts: string[];
  language: string;
  /** File name without `.md`. */
  name: string;
}

/** Lists the valid files in one folder of a pack, and the problems of the others. Never throws. */
export function listLocalFiles(
  brand: Brand,
  folder: LocalFolder,
): { files: LocalFile[]; diagnostics: Diagnostic[] } {
  const root = path.join(brand.folder, folder);
  const stat = lstatSync(root, { throwIfNoEntry: false });
  if (!stat) return { files: [], diagnostics: [] };
  if (!stat.isDirectory())
    return {
      files: [],
      diagnostics: [{ file: root, message: 'this is not a folder', fix: `${folder} as a folder` }],
    };
  const files: LocalFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const parts = path.relative(root, file).split(path.sep);
    const error = fileError(file, parts, { brand, folder });
    if (error) diagnostics.push({ file, ...error });
    else files.push({ file, parts, language: parts[0] ?? '', name: path.parse(file).name });
  }
  // By code unit: localeCompare would depend on the locale of the computer.
  return { files: files.sort((a, b) => (a.file < b.file ? -1 : 1)), diagnostics };
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
      fix: 'Markdown in a file that ends with .md: npm run page:override writes a page of ours so, and docs/branding.md shows how components are written',
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
  if (stat.size > maxLocalFileBytes)
    return {
      message: `the file is larger than ${maxLocalFileBytes / 1024} kB`,
      fix: 'a shorter page, or several',
    };
  return undefined;
}

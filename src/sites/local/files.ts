import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Brand } from '../../brand/schema.ts';
import type { Problem } from '../../problems/problem.ts';

/** The folders of a pack that hold local content, and how a file stands in each. */
const shapes = {
  pages: '<language>/<section>/<name>.md',
  overrides: '<language>/<page-id>.md',
  slots: '<language>/<place>.md',
};

export type Folder = keyof typeof shapes;

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
const limit = 32 * 1024;

/** The files in one folder of a pack, and what is wrong with the others. Never throws. */
export function localFiles(brand: Brand, folder: Folder): { files: LocalFile[]; problems: Problem[] } {
  const top = path.join(brand.folder, folder);
  const stat = lstatSync(top, { throwIfNoEntry: false });
  if (!stat) return { files: [], problems: [] };
  if (!stat.isDirectory())
    return {
      files: [],
      problems: [{ file: top, wrong: 'this is not a folder', instead: `${folder} as a folder` }],
    };
  const files: LocalFile[] = [];
  const problems: Problem[] = [];
  for (const entry of readdirSync(top, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const parts = path.relative(top, file).split(path.sep);
    const why = whyNot(file, parts, { brand, folder });
    if (why) problems.push({ file, ...why });
    else files.push({ file, parts, language: parts[0] ?? '', name: path.parse(file).name });
  }
  // By the letters themselves: the order of a language would be that of the computer.
  return { files: files.sort((a, b) => (a.file < b.file ? -1 : 1)), problems };
}

type Complaint = Pick<Problem, 'wrong' | 'instead'> | undefined;

function whyNot(
  file: string,
  parts: string[],
  { brand, folder }: { brand: Brand; folder: Folder },
): Complaint {
  const [language = ''] = parts;
  const stat = lstatSync(file);
  if (!stat.isFile()) return { wrong: 'this is a link', instead: 'a copy of the file itself' };
  if (path.extname(file) === '.mdx')
    return {
      wrong: 'this is MDX, which is code, and a pack holds none',
      instead: 'Markdown in a file that ends with .md; docs/branding.md shows how components are written',
    };
  if (path.extname(file) !== '.md')
    return { wrong: 'this is not Markdown', instead: 'files that end with .md only' };
  const depth = shapes[folder].split('/').length;
  if (parts.length < depth || (folder !== 'pages' && parts.length > depth))
    return { wrong: 'this file cannot stand here', instead: `it as ${folder}/${shapes[folder]}` };
  if (!brand.languages.includes(language))
    return {
      wrong: `the pack does not offer the language "${language}"`,
      instead: `it in the folder ${brand.languages.join(' or ')}, or "${language}" under "languages" in brand.yaml`,
    };
  if (!/^[a-z0-9-]+$/.test(path.parse(file).name))
    return {
      wrong: 'the name of the file is not of the right form',
      instead: 'small letters, digits and hyphens',
    };
  if (stat.size > limit)
    return { wrong: `the file is larger than ${limit / 1024} kB`, instead: 'a shorter page, or several' };
  return undefined;
}

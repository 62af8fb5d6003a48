import path from 'node:path';
import type { Diagnostic, MessageAndFix } from '../../diagnostics/diagnostic.ts';
import { faultDiagnostic } from '../../files/file-fault.ts';
import { folderFault, listFolder } from '../../files/list-folder.ts';
import { readTextFile, type TextRead } from '../../files/text-file.ts';
import { docPath } from '../../runtime/doc-path.ts';
import type { Brand } from '../brand-schema.ts';
import { maxLocalFileBytes, maxLocalFiles } from '../limits.ts';

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
  /** Without its byte order mark. */
  text: string;
}

/** Reads the valid files in one folder of a pack, and the problems of the others. Never throws. */
export function listLocalFiles(
  brand: Brand,
  folder: LocalFolder,
): { files: LocalFile[]; diagnostics: Diagnostic[] } {
  const root = path.join(brand.folder, folder);
  const fault = folderFault(root);
  if (fault) return { files: [], diagnostics: fault.isMissing ? [] : [faultDiagnostic(root, fault)] };
  const { files: listed, faults } = listFolder(root, maxLocalFiles);
  const diagnostics = faults.map(({ parts, fault: each }) =>
    faultDiagnostic(path.join(root, ...parts), each),
  );
  const files = listed.flatMap((parts): LocalFile[] => {
    const file = path.join(root, ...parts);
    const error = pathError(parts, { brand, folder });
    const { text, fault: inFile } = error ? {} : readLocalFile(file);
    if (error) diagnostics.push({ file, ...error });
    if (inFile) diagnostics.push(faultDiagnostic(file, inFile));
    if (text === undefined) return [];
    return [{ file, parts, language: parts[0] ?? '', name: path.parse(file).name, text }];
  });
  return { files, diagnostics };
}

const limit = { maxBytes: maxLocalFileBytes, smaller: 'a shorter page, or several' };

/** Reads a file of local content. */
export function readLocalFile(file: string): TextRead {
  return readTextFile(file, limit);
}

/** What the path of a file says is wrong. */
function pathError(
  parts: string[],
  { brand, folder }: { brand: Brand; folder: LocalFolder },
): MessageAndFix | undefined {
  const [language = ''] = parts;
  const { ext, name } = path.parse(parts.at(-1) ?? '');
  if (ext === '.mdx')
    return {
      message: 'this is MDX, which is code, and a pack holds none',
      fix: `Markdown in a file that ends with .md: npm run page:override writes a page of ours so, and ${docPath('branding.md')} shows how components are written`,
    };
  if (ext !== '.md') return { message: 'this is not Markdown', fix: 'files that end with .md only' };
  const depth = pathPatterns[folder].split('/').length;
  if (parts.length < depth || (folder !== 'pages' && parts.length > depth))
    return { message: 'this file cannot stand here', fix: `it as ${folder}/${pathPatterns[folder]}` };
  if (!brand.languages.includes(language))
    return {
      message: `the pack does not offer the language "${language}"`,
      fix: `it in the folder ${brand.languages.join(' or ')}, or "${language}" under "languages" in brand.yaml`,
    };
  if (!/^[a-z0-9-]+$/.test(name))
    return {
      message: 'the name of the file is not of the right form',
      fix: 'small letters, digits and hyphens',
    };
  return undefined;
}

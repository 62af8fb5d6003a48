import path from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type ParsedYaml, parseYaml } from '../diagnostics/yaml.ts';
import { type FileFault, faultDiagnostic } from '../files/file-fault.ts';
import { namesIn } from '../files/list-folder.ts';
import { readPlainFile } from '../files/plain-file.ts';
import { decodeText } from '../files/text-file.ts';
import { docPath } from '../runtime/doc-path.ts';
import { brandFileName } from './all-packs.ts';
import { maxPackFileBytes } from './limits.ts';
import { misspeltBrandFile } from './pack-entries.ts';

/** The parsed brand.yaml of a pack and its text, or why it cannot be read. */
export type PackFile =
  | { yaml: ParsedYaml; text: string; diagnostic?: never }
  | { yaml?: never; text?: never; diagnostic: Diagnostic };

const limit = { maxBytes: maxPackFileBytes, smaller: `only the values that ${docPath('branding.md')} lists` };

/** Reads and parses the brand.yaml of a pack, without validation; `text` is all of it, with a byte order mark. Never throws. */
export function readPackFile(folder: string): PackFile {
  const file = path.join(folder, brandFileName);
  const { bytes, fault } = readPlainFile(file, limit);
  if (!bytes) return { diagnostic: unreadable(folder, fault) };
  const decoded = decodeText(bytes);
  if (decoded.text === undefined) return { diagnostic: faultDiagnostic(file, decoded.fault) };
  const yaml = parseYaml(file, decoded.text, { maxBytes: maxPackFileBytes, allowInvisible: true });
  // Decoding takes a byte order mark away, which stays in a file that is edited.
  return { yaml, text: bytes.toString('utf8') };
}

function unreadable(folder: string, fault: FileFault): Diagnostic {
  if (!fault.isMissing) return faultDiagnostic(path.join(folder, brandFileName), fault);
  const { fault: inFolder } = namesIn(folder);
  if (inFolder && !inFolder.isMissing) return faultDiagnostic(folder, inFolder);
  if (inFolder)
    return {
      file: folder,
      message: 'there is no such folder',
      fix: 'the path of a brand pack, like brands/midshire',
    };
  const misspelt = misspeltBrandFile(folder);
  return {
    file: folder,
    message: 'this folder is not a brand pack: it has no brand.yaml',
    fix: misspelt
      ? `"${brandFileName}" as the name of "${misspelt}"`
      : 'the path of a folder with a brand.yaml, like brands/midshire',
  };
}

import { createHash } from 'node:crypto';
import path from 'node:path';
import { DiagnosticError } from '../diagnostics/diagnostic-error.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import { type FileFault, faultDiagnostic } from '../files/file-fault.ts';
import { nameFault } from '../files/file-names.ts';
import { namesIn } from '../files/list-folder.ts';
import { type FileRead, readPlainFile } from '../files/plain-file.ts';
import { cleanPng } from '../picture/clean-png.ts';
import { cleanSvg } from '../picture/clean-svg.ts';
import type { CleanPicture } from '../picture/picture-fault.ts';
import type { Brand } from './brand-schema.ts';
import { maxPictureBytes } from './limits.ts';

/** A published image of a pack. Its name contains a content hash, so that it is immutable for caches. */
export interface Picture {
  /** Path of the file in the pack. */
  file: string;
  /** URL path. */
  address: string;
  /** Drawn anew by us. */
  bytes: Buffer;
  /** In CSS pixels, to prevent layout shift. */
  width: number;
  height: number;
}

/** The images of a pack. */
export interface Pictures {
  logo: Picture;
  logoDark: Picture | undefined;
  favicon: Picture;
}

/** Returns the images of a valid pack. */
export function picturesOf(brand: Brand): Pictures {
  return {
    logo: toPicture(brand, brand.logo.light),
    logoDark: brand.logo.dark ? toPicture(brand, brand.logo.dark) : undefined,
    favicon: toPicture(brand, brand.favicon),
  };
}

function toPicture(brand: Brand, name: string): Picture {
  const file = path.join(brand.folder, name);
  const read = readPicture(brand.folder, name);
  if (read.fault) throw new DiagnosticError(faultDiagnostic(file, read.fault));
  const { bytes, size } = cleanPicture(name, read.bytes);
  if (!bytes || !size) throw new Error(`${name} of ${brand.id} was not checked.`);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const { name: stem, ext } = path.parse(name);
  return { file, address: `/assets/${stem}.${hash}${ext}`, bytes, ...size };
}

const limit = { maxBytes: maxPictureBytes, smaller: 'a smaller picture' };

/** Reads a picture as it is in the pack. Its name is compared by letter: on some computers a file is found by other capitals. */
export function readPicture(folder: string, name: string): FileRead {
  const { names } = namesIn(folder);
  const fault = names.includes(name) ? nameFault(name) : absentFault(name, names);
  return fault ? { fault } : readPlainFile(path.join(folder, name), limit);
}

function absentFault(name: string, names: string[]): FileFault {
  const capitals = names.find((each) => each.toLowerCase() === name);
  return {
    what: 'is not in the folder of the pack',
    fix: capitals
      ? `"${name}" as the name of "${capitals}"`
      : didYouMean(name, names, 'the name of a file that is there'),
    isMissing: true,
  };
}

/** Returns a picture as it is published, by the extension of its name. The content of the file may be anything. */
export function cleanPicture(name: string, file: Buffer): CleanPicture {
  if (path.extname(name) === '.png') return cleanPng(file);
  try {
    return cleanSvg(new TextDecoder('utf-8', { fatal: true }).decode(file));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const fault = { what: 'text that is not in UTF-8', fix: 'the file saved as UTF-8' };
    return { bytes: undefined, size: undefined, faults: [fault], dropped: [] };
  }
}

import type { Diagnostic, MessageAndFix } from '../diagnostics/diagnostic.ts';
import { systemErrorDiagnostic } from '../diagnostics/system-error.ts';

/** Why a file or folder that people wrote cannot be read. */
export interface FileFault {
  /** What it is, as a predicate that follows its name: "is a link". */
  what: string;
  /** What to write instead, as a phrase. */
  fix: string;
  /** Whether there is nothing of that name. */
  isMissing?: true;
}

/** Returns a fault as the problem of its file. */
export function faultDiagnostic(file: string, fault: FileFault): Diagnostic {
  return { file, ...faultMessage(fault) };
}

/** Returns a fault as a sentence about "this". */
export function faultMessage({ what, fix }: FileFault): MessageAndFix {
  return { message: `this ${what}`, fix };
}

export const linkFault: FileFault = { what: 'is a link', fix: 'a copy of the file itself' };

export const missingFault: FileFault = {
  what: 'is not there',
  fix: 'the name of a file that is there',
  isMissing: true,
};

const rightsFault: FileFault = {
  what: 'may not be read by the account that runs this command',
  fix: 'the right to read it for that account, or the command again as its owner',
};

const specialFault: FileFault = {
  what: 'is a pipe, a socket or a device',
  fix: 'a plain file with the same content',
};

/** What a file that cannot be opened is, by error code. */
const faultsByCode: Record<string, FileFault> = {
  ENOENT: missingFault,
  ENOTDIR: missingFault,
  EACCES: rightsFault,
  EPERM: rightsFault,
  // O_NOFOLLOW, for a file that became a link after it was looked at.
  ELOOP: linkFault,
  // A socket, and a device without a driver.
  ENXIO: specialFault,
  ENODEV: specialFault,
};

/** Returns the fault that an error of the system means. Throws any other error on, which is a bug in this program. */
export function systemFault(error: unknown): FileFault {
  const { code = '' } = error as { code?: string };
  const known = faultsByCode[code];
  if (known) return known;
  const diagnostic = systemErrorDiagnostic(error, '');
  if (!diagnostic) throw error;
  return { what: `cannot be read: ${diagnostic.message}`, fix: diagnostic.fix };
}

/** What the kind of a file says; undefined for a plain one. */
export function kindFault(stats: FileKind): FileFault | undefined {
  if (stats.isFile()) return undefined;
  if (stats.isSymbolicLink()) return linkFault;
  if (stats.isDirectory()) return { what: 'is a folder', fix: 'a file of that name' };
  if (stats.isFIFO()) return { ...specialFault, what: 'is a pipe, which is read for ever' };
  if (stats.isSocket()) return { ...specialFault, what: 'is a socket' };
  return { ...specialFault, what: 'is a device' };
}

/** The part of `fs.Stats` that names the kind of a file. */
export interface FileKind {
  isFile(): boolean;
  isSymbolicLink(): boolean;
  isDirectory(): boolean;
  isFIFO(): boolean;
  isSocket(): boolean;
}

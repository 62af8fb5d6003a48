import { randomUUID } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { systemErrorDiagnostic } from '../../diagnostics/system-error.ts';
import { maxTextFileBytes } from '../../files/limits.ts';
import { readPlainFile } from '../../files/plain-file.ts';

/**
 * Replaces the text of a file of a pack atomically, with the same permissions: an interruption leaves the whole old file. Throws
 * file system errors.
 */
export function replaceFile(file: string, text: string): void {
  const tempFile = path.join(path.dirname(file), tempName());
  try {
    const { mode } = statSync(file);
    writeFileSync(tempFile, text, { mode });
    // The mode of a new file loses what the umask takes away.
    chmodSync(tempFile, mode);
    renameSync(tempFile, file);
  } finally {
    rmSync(tempFile, { force: true });
  }
}

/**
 * Writes a new file of a pack, whose folders are created, atomically. Returns false, and writes nothing, when there is something of
 * that name. Throws file system errors.
 */
export function createFile(packFolder: string, name: string, text: string): boolean {
  const file = path.join(packFolder, name);
  // Not beside the file: what a killed process left in a folder of pages would be a problem of the pack.
  const tempFile = path.join(packFolder, tempName());
  try {
    writeFileSync(tempFile, text, { flag: 'wx' });
    mkdirSync(path.dirname(file), { recursive: true });
    claim(tempFile, file, text);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(tempFile, { force: true });
  }
}

function tempName(): string {
  return `.waymark-${randomUUID()}`;
}

/** A rename would overwrite. Throws EEXIST for an existing file. */
function claim(tempFile: string, file: string, text: string): void {
  try {
    linkSync(tempFile, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    // File systems such as FAT have no hard links.
    writeFileSync(file, text, { flag: 'wx' });
  }
}

const limit = { maxBytes: maxTextFileBytes, smaller: 'a shorter file' };

/**
 * Replaces the text of a file of a pack like `replaceFile`, unless it is no longer the text that the new one was made from: what was
 * saved in an editor meanwhile would be lost. Returns the problem; empty when all went well.
 */
export function replaceUnchanged(file: string, before: string, text: string): Diagnostic[] {
  let isUnchanged = true;
  const problems = writeErrors(file, () => {
    isUnchanged = readPlainFile(file, limit).bytes?.toString('utf8') === before;
    if (isUnchanged) replaceFile(file, text);
  });
  return isUnchanged ? problems : [changedError(file)];
}

function changedError(file: string): Diagnostic {
  return {
    file,
    message: 'the file was changed while this command ran, and nothing is overwritten',
    fix: 'the same command again',
  };
}

/** Returns the problem of writing a file, such as a full disk or a missing right; empty when all went well. */
export function writeErrors(file: string, write: () => void): Diagnostic[] {
  try {
    write();
    return [];
  } catch (error) {
    const diagnostic = systemErrorDiagnostic(error, file);
    if (!diagnostic) throw error;
    return [{ ...diagnostic, file }];
  }
}

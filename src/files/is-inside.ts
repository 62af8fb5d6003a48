import path from 'node:path';

/** Whether a file or folder is this folder, or lies in it. Compares paths only: neither has to exist. */
export function isInside(folder: string, file: string): boolean {
  return `${path.resolve(file)}${path.sep}`.startsWith(`${path.resolve(folder)}${path.sep}`);
}

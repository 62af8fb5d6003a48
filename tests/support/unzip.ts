import { inflateRawSync } from 'node:zlib';

/** Reads a file in a zip archive whose sizes are in the local header (APPNOTE 4.3.7). */
export function unzip(zip: Buffer, name: string): string {
  const at = zip.indexOf(`${name}`) - 30;
  const start = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
  const packed = zip.subarray(start, start + zip.readUInt32LE(at + 18));
  return (zip.readUInt16LE(at + 8) === 0 ? packed : inflateRawSync(packed)).toString('utf8');
}

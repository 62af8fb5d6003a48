import { deflateSync, inflateSync, type ZlibOptions } from 'node:zlib';
import type { PngChunk } from './png-chunks.ts';

/** The header of a PNG (IHDR). */
export interface PngHeader {
  width: number;
  height: number;
  bitDepth: number;
  colourType: number;
  isInterlaced: boolean;
}

/** Channels and bit depths by colour type: no other pair is a PNG (PNG specification, 11.2.1). */
const formats: ReadonlyMap<number, { channels: number; bitDepths: readonly number[] }> = new Map([
  [0, { channels: 1, bitDepths: [1, 2, 4, 8, 16] }],
  [2, { channels: 3, bitDepths: [8, 16] }],
  [3, { channels: 1, bitDepths: [1, 2, 4, 8] }],
  [4, { channels: 2, bitDepths: [8, 16] }],
  [6, { channels: 4, bitDepths: [8, 16] }],
]);
/** The longest side that the format allows. */
const longestSide = 2 ** 31 - 1;
/** The last of the filters of a row (PNG specification, 9.2). */
const lastFilter = 4;

/** Reads the header; undefined for one that the specification does not allow. */
export function readPngHeader({ type, data }: PngChunk): PngHeader | undefined {
  if (type !== 'IHDR' || data.length !== 13) return undefined;
  const [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
  const [bitDepth = 0, colourType = 0, compression, filter, interlace = 0] = data.subarray(8);
  const isFormat = formats.get(colourType)?.bitDepths.includes(bitDepth) === true;
  const isSize = [width, height].every((side) => side > 0 && side <= longestSide);
  if (!isFormat || !isSize || compression !== 0 || filter !== 0 || interlace > 1) return undefined;
  return { width, height, bitDepth, colourType, isInterlaced: interlace === 1 };
}

/** The pixels of a PNG, compressed anew, and whether there were bytes behind them. */
interface Pixels {
  data: Buffer;
  hasMore: boolean;
}

/**
 * Compresses the pixels anew, so that nothing is published which is not a pixel. Returns undefined for pixels that are damaged, or
 * are not as many as the header says.
 */
export function recompressPixels(header: PngHeader, compressed: Buffer): Pixels | undefined {
  const rows = rowsOf(header);
  const expected = rows.reduce((sum, { count, bytes }) => sum + count * bytes, 0);
  const inflated = inflate(compressed, expected + 1);
  if (inflated?.bytes.length !== expected || !hasKnownFilters(inflated.bytes, rows)) return undefined;
  return {
    data: deflateSync(inflated.bytes, { level: 9, memLevel: 9 }),
    hasMore: inflated.consumed < compressed.length,
  };
}

/** The first `consumed` bytes decompressed; undefined for damaged data or more than `longest` bytes. */
export function inflate(
  compressed: Buffer,
  longest: number,
): { bytes: Buffer; consumed: number } | undefined {
  try {
    const options: ZlibOptions = { maxOutputLength: longest, info: true };
    // With `info` Node returns an object, which the types do not know.
    const { buffer, engine } = inflateSync(compressed, options) as unknown as {
      buffer: Buffer;
      engine: { bytesWritten: number };
    };
    return { bytes: buffer, consumed: engine.bytesWritten };
  } catch {
    // Damaged, or more than it may be: the remedy is the same.
    return undefined;
  }
}

/** Rows of the same length, each with the byte that names its filter. */
interface Rows {
  count: number;
  bytes: number;
}

/** The passes of an interlaced picture: first column and row, and the steps from there (PNG specification, 8.2). */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

function rowsOf({ width, height, bitDepth, colourType, isInterlaced }: PngHeader): Rows[] {
  const bitsPerPixel = bitDepth * (formats.get(colourType)?.channels ?? 0);
  const pass = (columns: number, count: number): Rows[] =>
    columns > 0 && count > 0 ? [{ count, bytes: 1 + Math.ceil((columns * bitsPerPixel) / 8) }] : [];
  if (!isInterlaced) return pass(width, height);
  return passes.flatMap(([x, y, stepX, stepY]) =>
    pass(Math.ceil((width - x) / stepX), Math.ceil((height - y) / stepY)),
  );
}

function hasKnownFilters(pixels: Buffer, rows: readonly Rows[]): boolean {
  let at = 0;
  for (const { count, bytes } of rows)
    for (let row = 0; row < count; row += 1, at += bytes) if ((pixels[at] ?? 0) > lastFilter) return false;
  return true;
}

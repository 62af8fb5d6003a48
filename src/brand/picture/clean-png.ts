import { crc32, inflateSync } from 'node:zlib';
import { maxPicturePixels } from '../limits.ts';
import { type CleanPicture, PictureReport } from './picture-fault.ts';

const signature = Buffer.from('89504e470d0a1a0a', 'hex');
/** What a picture needs: sizes, colours, transparency, pixels and the end (PNG specification, chapter 11). */
const drawnChunks = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'sRGB', 'gAMA', 'cHRM', 'sBIT']);
const animationChunks = new Set(['acTL', 'fcTL', 'fdAT']);
const saveAgain = 'the picture saved again as PNG';

interface Chunk {
  type: string;
  data: Buffer;
  /** With length and checksum, as in the file. */
  bytes: Buffer;
}

/** The header of a PNG (IHDR). */
interface Header {
  width: number;
  height: number;
  bitsPerPixel: number;
  isInterlaced: boolean;
}

/**
 * Writes a PNG anew with what its one picture needs: no words, places, dates or further frames, which may flash (WCAG 2.3.1). A
 * file that is damaged anywhere is a fault, since programs stop at it.
 */
export function cleanPng(file: Buffer): CleanPicture {
  const report = new PictureReport();
  const chunks = readChunks(file, report);
  const header = chunks && readHeader(chunks, report);
  if (header && report.faults.length === 0) checkPixels(chunks ?? [], header, report);
  const kept = (chunks ?? []).filter(({ type }) => isKept(type, report));
  const isTaken = header !== undefined && report.faults.length === 0;
  return {
    bytes: isTaken ? Buffer.concat([signature, ...kept.map(({ bytes }) => bytes)]) : undefined,
    size: header && { width: header.width, height: header.height },
    faults: report.faults,
    dropped: report.dropped,
  };
}

function isKept(type: string, report: PictureReport): boolean {
  if (drawnChunks.has(type)) return true;
  report.drop(animationChunks.has(type) ? 'every frame but the first' : 'notes of the program that made it');
  return false;
}

/** Returns the chunks up to the end of the picture; undefined with a fault when the file is no PNG or is damaged. */
function readChunks(file: Buffer, report: PictureReport): Chunk[] | undefined {
  if (!file.subarray(0, signature.length).equals(signature)) {
    report.fault('something else than a PNG', saveAgain);
    return undefined;
  }
  const chunks: Chunk[] = [];
  for (let offset = signature.length; offset + 12 <= file.length; ) {
    const length = file.readUInt32BE(offset);
    const bytes = file.subarray(offset, offset + 12 + length);
    const type = bytes.toString('latin1', 4, 8);
    if (bytes.length < 12 + length || crc32(bytes.subarray(4, 8 + length)) !== bytes.readUInt32BE(8 + length))
      break;
    chunks.push({ type, data: bytes.subarray(8, 8 + length), bytes });
    offset += bytes.length;
    if (type === 'IEND') {
      if (offset < file.length) report.drop('what comes after the end of the picture');
      return chunks;
    }
  }
  report.fault('a PNG that is damaged or was cut off', saveAgain);
  return undefined;
}

/** Channels by colour type (PNG specification, 11.2.1). */
const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

function readHeader([first]: readonly Chunk[], report: PictureReport): Header | undefined {
  if (first?.type !== 'IHDR' || first.data.length !== 13) {
    report.fault('a PNG that is damaged or was cut off', saveAgain);
    return undefined;
  }
  const { data } = first;
  const [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
  const bitsPerPixel = (channelsOf[data.readUInt8(9)] ?? 0) * data.readUInt8(8);
  if (width === 0 || height === 0 || bitsPerPixel === 0) {
    report.fault('a PNG that is damaged or was cut off', saveAgain);
    return undefined;
  }
  return { width, height, bitsPerPixel, isInterlaced: data.readUInt8(12) === 1 };
}

/** Inflates the pixels, which must be as many bytes as the header says. A larger picture is reported by its size. */
function checkPixels(chunks: readonly Chunk[], header: Header, report: PictureReport): void {
  if (Math.max(header.width, header.height) > maxPicturePixels) return;
  const data = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data));
  const expected = rowBytes(header);
  try {
    if (inflateSync(data, { maxOutputLength: expected + 1 }).length === expected) return;
  } catch {
    // Damaged, or more than the header says: the remedy is the same.
  }
  report.fault('a PNG that is damaged or was cut off', saveAgain);
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

/** The bytes of all rows, each with the one that names its filter. */
function rowBytes({ width, height, bitsPerPixel, isInterlaced }: Header): number {
  const bytes = (columns: number, rows: number) =>
    columns > 0 && rows > 0 ? rows * (1 + Math.ceil((columns * bitsPerPixel) / 8)) : 0;
  if (!isInterlaced) return bytes(width, height);
  return passes.reduce(
    (sum, [x, y, stepX, stepY]) =>
      sum + bytes(Math.ceil((width - x) / stepX), Math.ceil((height - y) / stepY)),
    0,
  );
}

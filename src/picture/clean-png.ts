import { maxPicturePixels } from './limits.ts';
import { type CleanPicture, PictureReport } from './picture-fault.ts';
import { faultDamaged, type PngChunk, readPngChunks, writePng } from './png-chunks.ts';
import { cleanColourChunk, isColourChunk } from './png-colours.ts';
import { type PngHeader, readPngHeader, recompressPixels } from './png-pixels.ts';

/** Chunks that make the picture. A program must not show one with a critical chunk that it does not know. */
const criticalChunks = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND']);
const animationChunks = new Set(['acTL', 'fcTL', 'fdAT']);

/**
 * Writes a PNG anew with what its one picture needs: no words, places, dates or further frames, which may flash (WCAG 2.3.1). A
 * file that breaks a rule of the format is a fault, since programs stop at it or show different things. One of too many pixels is
 * reported by its size alone.
 */
export function cleanPng(file: Buffer): CleanPicture {
  const report = new PictureReport();
  const chunks = readPngChunks(file, report);
  const header = chunks && readHeader(chunks, report);
  const isSmall = header && Math.max(header.width, header.height) <= maxPicturePixels;
  return {
    bytes: isSmall ? drawAnew(chunks ?? [], header, report) : undefined,
    size: header && { width: header.width, height: header.height },
    faults: report.faults,
    dropped: report.dropped,
  };
}

function readHeader(chunks: readonly PngChunk[], report: PictureReport): PngHeader | undefined {
  const [first] = chunks;
  const header = first && readPngHeader(first);
  return header && isWhole(chunks, header) ? header : faultDamaged(report);
}

/** Whether chunks are there, and in the order and length, that the format wants (PNG specification, 5.6 and 11). */
function isWhole(chunks: readonly PngChunk[], header: PngHeader): boolean {
  const types = chunks.map(({ type }) => type);
  const firstPixels = types.indexOf('IDAT');
  const hasPixels =
    firstPixels > 0 &&
    types.slice(firstPixels, types.lastIndexOf('IDAT')).every((type) => type === 'IDAT') &&
    chunks.at(-1)?.data.length === 0;
  const isKnown = (type: string) => /^[a-z][A-Za-z]{3}$/.test(type) || criticalChunks.has(type);
  const isOnce = (type: string) => types.indexOf(type) === types.lastIndexOf(type);
  const isBefore = (one: string, other: string) =>
    !types.includes(one) || !types.includes(other) || types.indexOf(one) < types.indexOf(other);
  return (
    hasPixels &&
    types.every(isKnown) &&
    ['IHDR', 'PLTE', 'tRNS'].every(isOnce) &&
    isBefore('PLTE', 'tRNS') &&
    isBefore('tRNS', 'IDAT') &&
    isBefore('PLTE', 'IDAT') &&
    hasColours(chunks, header)
  );
}

/** Whether there is a palette where one is needed, with as many colours and transparent ones as there may be. */
function hasColours(chunks: readonly PngChunk[], { colourType, bitDepth }: PngHeader): boolean {
  const lengthOf = (name: string) => chunks.find(({ type }) => type === name)?.data.length;
  const [palette, transparency] = [lengthOf('PLTE'), lengthOf('tRNS')];
  const isGrey = colourType === 0 || colourType === 4;
  const most = colourType === 3 ? 2 ** bitDepth : 256;
  const colours = (palette ?? 3) / 3;
  const isPalette = palette === undefined ? colourType !== 3 : !isGrey;
  if (!isPalette || !Number.isInteger(colours) || colours === 0 || colours > most) return false;
  if (transparency === undefined) return true;
  if (colourType === 3) return transparency > 0 && transparency <= colours;
  return transparency === { 0: 2, 2: 6 }[colourType];
}

function drawAnew(chunks: readonly PngChunk[], header: PngHeader, report: PictureReport): Buffer | undefined {
  const compressed = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  const pixels = recompressPixels(header, Buffer.concat(compressed));
  if (!pixels) return faultDamaged(report);
  if (pixels.hasMore) report.drop('what comes after the end of the picture');
  const before = chunks.findIndex(({ type }) => type === 'PLTE' || type === 'IDAT');
  const kept = chunks.flatMap((chunk, index) => {
    const { type } = chunk;
    if (isColourChunk(type)) {
      const isFirst = chunks.findIndex((each) => each.type === type) === index && index < before;
      return cleanColourChunk(isFirst ? chunk : { type, data: Buffer.alloc(0) }, header, report);
    }
    return isKept(type, header, report) ? [chunk] : [];
  });
  const end = kept.findIndex(({ type }) => type === 'IEND');
  return writePng(kept.toSpliced(end, 0, { type: 'IDAT', data: pixels.data }));
}

/** Whether a chunk is published as it is. The pixels are compressed anew. */
function isKept(type: string, { colourType }: PngHeader, report: PictureReport): boolean {
  if (type === 'IDAT') return false;
  // Only indexed pixels need a palette. Any other is a proposal for old screens.
  if (type === 'PLTE' ? colourType === 3 : criticalChunks.has(type) || type === 'tRNS') return true;
  report.drop(animationChunks.has(type) ? 'every frame but the first' : 'notes of the program that made it');
  return false;
}

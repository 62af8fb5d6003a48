import { deflateSync } from 'node:zlib';
import { maxProfileBytes } from '../limits.ts';
import type { PictureReport } from './picture-fault.ts';
import type { PngChunk } from './png-chunks.ts';
import { inflate, type PngHeader } from './png-pixels.ts';

/** The name of every colour profile that we publish. The one in the file may be any words. */
const profileName = 'profile';

type Check = (data: Buffer, header: PngHeader) => boolean;

/** Samples of a pixel whose significant bits sBIT names, by colour type. */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 3, 4: 2, 6: 4 };
/** What the colours mean, and whether it is said as the specification wants it (PNG specification, 11.3.2). */
const colourChunks: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['gAMA', (data) => data.length === 4 && data.readUInt32BE() > 0],
  ['cHRM', (data) => data.length === 32],
  ['sRGB', (data) => data.length === 1 && data.readUInt8() <= 3],
  ['cICP', (data) => data.length === 4 && data.readUInt8(2) === 0 && data.readUInt8(3) <= 1],
  ['sBIT', isSignificantBits],
]);

/** Whether a chunk says what the colours of the pixels mean. */
export function isColourChunk(type: string): boolean {
  return type === 'iCCP' || colourChunks.has(type);
}

/** Returns a chunk about colours as it is published; none for one that programs do not take. */
export function cleanColourChunk(chunk: PngChunk, header: PngHeader, report: PictureReport): PngChunk[] {
  if (chunk.type === 'iCCP') return cleanProfile(chunk.data, header, report);
  if (colourChunks.get(chunk.type)?.(chunk.data, header)) return [chunk];
  report.drop('a description of its colours that is damaged');
  return [];
}

function isSignificantBits(data: Buffer, { colourType, bitDepth }: PngHeader): boolean {
  const most = colourType === 3 ? 8 : bitDepth;
  return data.length === samples[colourType] && data.every((bits) => bits > 0 && bits <= most);
}

/** Returns a profile under a name of ours. Without it the colours are those of most screens. */
function cleanProfile(data: Buffer, header: PngHeader, report: PictureReport): PngChunk[] {
  const nameEnd = data.indexOf(0);
  const isCompressed = nameEnd > 0 && nameEnd < 80 && data[nameEnd + 1] === 0;
  const profile = isCompressed ? inflate(data.subarray(nameEnd + 2), maxProfileBytes)?.bytes : undefined;
  if (profile && isProfile(profile, header))
    return [{ type: 'iCCP', data: Buffer.concat([Buffer.from(`${profileName}\0\0`), compress(profile)]) }];
  report.drop(`a colour profile that is damaged or larger than ${maxProfileBytes / 1024} kB`);
  return [];
}

function compress(profile: Buffer): Buffer {
  return deflateSync(profile, { level: 9, memLevel: 9 });
}

/** Whether a profile is one of ICC, as long as it says, and for pixels of this kind (ICC.1, 7.2). */
function isProfile(profile: Buffer, { colourType }: PngHeader): boolean {
  const isGrey = colourType === 0 || colourType === 4;
  return (
    profile.length >= 132 &&
    profile.readUInt32BE(0) === profile.length &&
    profile.toString('latin1', 36, 40) === 'acsp' &&
    profile.toString('latin1', 16, 20) === (isGrey ? 'GRAY' : 'RGB ')
  );
}

import { deflateSync } from 'node:zlib';
import { maxProfileBytes } from './limits.ts';
import type { PictureReport } from './picture-fault.ts';
import type { PngChunk } from './png-chunks.ts';
import { inflate, type PngHeader } from './png-pixels.ts';
import { cleanProfile } from './png-profile.ts';

/** The name of every colour profile that we publish, and how it is compressed. */
const profileName = Buffer.from('profile\0\0');

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
  if (chunk.type === 'iCCP') return cleanProfileChunk(chunk.data, header, report);
  if (colourChunks.get(chunk.type)?.(chunk.data, header)) return [chunk];
  report.drop('a description of its colours that is damaged');
  return [];
}

function isSignificantBits(data: Buffer, { colourType, bitDepth }: PngHeader): boolean {
  const most = colourType === 3 ? 8 : bitDepth;
  return data.length === samples[colourType] && data.every((bits) => bits > 0 && bits <= most);
}

/** Returns a profile without words but ours. Without it the colours are those of most screens. */
function cleanProfileChunk(data: Buffer, { colourType }: PngHeader, report: PictureReport): PngChunk[] {
  const nameEnd = data.indexOf(0);
  const isCompressed = nameEnd > 0 && nameEnd < 80 && data[nameEnd + 1] === 0;
  const found = isCompressed ? inflate(data.subarray(nameEnd + 2), maxProfileBytes)?.bytes : undefined;
  const profile = found && cleanProfile(found, colourType === 0 || colourType === 4);
  if (profile)
    return [{ type: 'iCCP', data: Buffer.concat([profileName, deflateSync(profile, { level: 9 })]) }];
  report.drop(`a colour profile that is not for screens or is larger than ${maxProfileBytes / 1024} kB`);
  return [];
}

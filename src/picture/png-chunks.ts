import { crc32 } from 'node:zlib';
import type { PictureReport } from './picture-fault.ts';

/** A part of a PNG by its type, such as IHDR. */
export interface PngChunk {
  type: string;
  data: Buffer;
}

const signature = Buffer.from('89504e470d0a1a0a', 'hex');
const saveAgain = 'the picture saved again as PNG';

/** Reports a PNG that programs do not read, or that one reads and another does not. */
export function faultDamaged(report: PictureReport): undefined {
  report.fault('a PNG that is damaged or was cut off', saveAgain);
}

/** Returns the chunks up to the end of the picture; undefined with a fault when the file is no PNG or is damaged. */
export function readPngChunks(file: Buffer, report: PictureReport): PngChunk[] | undefined {
  if (!file.subarray(0, signature.length).equals(signature)) {
    report.fault('something else than a PNG', saveAgain);
    return undefined;
  }
  const chunks: PngChunk[] = [];
  for (let offset = signature.length; offset + 12 <= file.length; ) {
    const length = file.readUInt32BE(offset);
    const bytes = file.subarray(offset, offset + 12 + length);
    if (bytes.length < 12 + length || crc32(bytes.subarray(4, 8 + length)) !== bytes.readUInt32BE(8 + length))
      break;
    const type = bytes.toString('latin1', 4, 8);
    chunks.push({ type, data: bytes.subarray(8, 8 + length) });
    offset += bytes.length;
    if (type === 'IEND') {
      if (offset < file.length) report.drop('what comes after the end of the picture');
      return chunks;
    }
  }
  return faultDamaged(report);
}

/** Writes a PNG of these chunks. */
export function writePng(chunks: readonly PngChunk[]): Buffer {
  return Buffer.concat([signature, ...chunks.map(writeChunk)]);
}

function writeChunk({ type, data }: PngChunk): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

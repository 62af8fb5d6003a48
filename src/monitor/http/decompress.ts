import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from 'node:zlib';

const decoders: Record<string, (packed: Buffer, limit: { maxOutputLength: number }) => Buffer> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateSync,
  zstd: zstdDecompressSync,
};

/** What a browser may ask for, in one header. */
export const acceptedEncodings = 'gzip, deflate, br, zstd';

/**
 * The content of an answer without its coding (the header Content-Encoding). Throws for more bytes than `most`, so that a
 * small answer cannot fill the memory, and for a coding that nobody asked for.
 */
export function decompress(body: Buffer, coding: string | undefined, most: number): Buffer {
  if (body.length === 0 || coding === undefined || coding === 'identity') return body;
  const unpack = decoders[coding.trim().toLowerCase()];
  if (!unpack) throw Object.assign(new Error(), { code: 'Z_UNKNOWN' });
  return unpack(body, { maxOutputLength: most });
}

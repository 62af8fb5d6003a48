import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from 'node:zlib';

const decoders: Record<string, (packed: Buffer, limit: { maxOutputLength: number }) => Buffer> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateSync,
  zstd: zstdDecompressSync,
};

/** Value of Accept-Encoding, like a browser's. */
export const acceptedEncodings = 'gzip, deflate, br, zstd';

/**
 * Decodes a response body by its Content-Encoding. Throws when the result exceeds `most` bytes (decompression bombs), and for an
 * unsupported coding.
 */
export function decompress(body: Buffer, coding: string | undefined, most: number): Buffer {
  if (body.length === 0 || coding === undefined || coding === 'identity') return body;
  const unpack = decoders[coding.trim().toLowerCase()];
  if (!unpack) throw Object.assign(new Error(), { code: 'Z_UNKNOWN' });
  return unpack(body, { maxOutputLength: most });
}

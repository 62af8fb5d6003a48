import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from 'node:zlib';

const decoders: Record<string, (compressed: Buffer, limit: { maxOutputLength: number }) => Buffer> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateSync,
  zstd: zstdDecompressSync,
};

/** Value of Accept-Encoding, like a browser's. */
export const acceptedEncodings = 'gzip, deflate, br, zstd';

/**
 * Decodes a response body by its Content-Encoding. Throws when the result exceeds `maxBytes` (decompression bombs), and for an
 * unsupported coding.
 */
export function decompress(body: Buffer, coding: string | undefined, maxBytes: number): Buffer {
  if (body.length === 0 || coding === undefined || coding === 'identity') return body;
  const decode = decoders[coding.trim().toLowerCase()];
  if (!decode) throw Object.assign(new Error(), { code: 'Z_UNKNOWN' });
  return decode(body, { maxOutputLength: maxBytes });
}

import { request as http, type IncomingHttpHeaders } from 'node:http';
import { request as https } from 'node:https';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

export interface RawResponse {
  status: number;
  headers: IncomingHttpHeaders;
  /** The values of a header, once for each time it was sent. */
  headerValues: (name: string) => string[];
  /** The response body, decompressed. */
  body: Buffer;
}

export interface RawRequestOptions {
  method?: string;
  headers?: Record<string, string>;
}

/** Requests an address verbatim: nothing is normalised, as `fetch` would. */
export function rawRequest(
  base: string,
  address: string,
  { method = 'GET', headers = {} }: RawRequestOptions = {},
): Promise<RawResponse> {
  const { protocol, hostname, port } = new URL(base);
  const options = {
    // A URL has an IPv6 address in brackets, a socket has it without.
    hostname: hostname.replaceAll(/[[\]]/g, ''),
    port,
    path: address,
    method,
    headers,
    rejectUnauthorized: false,
    agent: false as const,
  };
  return new Promise((resolve, reject) => {
    const sent = (protocol === 'https:' ? https : http)(options, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (chunk) => parts.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const values = response.headersDistinct;
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          headerValues: (name) => values[name.toLowerCase()] ?? [],
          body: decodeBody(Buffer.concat(parts), response.headers['content-encoding']),
        });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}

function decodeBody(body: Buffer, coding: string | undefined): Buffer {
  if (body.length === 0) return body;
  if (coding === 'br') return brotliDecompressSync(body);
  return coding === 'gzip' ? gunzipSync(body) : body;
}

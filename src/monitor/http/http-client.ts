import { Agent as HttpAgent, type IncomingMessage, request as overHttp } from 'node:http';
import { Agent as HttpsAgent, request as overHttps } from 'node:https';
import type { TLSSocket } from 'node:tls';
import { decompress } from './decompress.ts';
import { type RequestFailure, toRequestFailure } from './request-failure.ts';
import type { RequestLimits } from './request-limits.ts';

/** An HTTP response. */
export interface HttpResponse {
  status: number;
  /** Values by lower-case name, one for each occurrence. */
  headers: Record<string, string[]>;
  /** Decompressed. */
  body: Buffer;
  /** Expiry of the server's certificate; undefined without TLS. */
  certificateExpires?: Date;
}

/** A response, or why there is none. */
export type HttpResult = { response: HttpResponse } | { failure: RequestFailure };

/** An HTTP request. */
export interface HttpRequest {
  url: URL;
  method?: 'GET' | 'HEAD';
  headers?: Record<string, string>;
}

/**
 * Sends requests within limits, over keep-alive connections. Follows no redirects and stores no cookies. Close it after use, or
 * open connections keep the process alive.
 */
export class HttpClient {
  readonly #limits: RequestLimits;
  readonly #agents = new Map<string, HttpAgent | HttpsAgent>();

  constructor(limits: RequestLimits) {
    this.#limits = limits;
  }

  /** Sends one request. Never rejects. */
  async request(request: HttpRequest): Promise<HttpResult> {
    const signal = AbortSignal.timeout(this.#limits.timeoutSeconds * 1000);
    try {
      return await this.#send(request, signal);
    } catch (error) {
      // An abort on timeout looks like a connection reset, so the reason of the signal takes precedence.
      return { failure: toRequestFailure(signal.aborted ? signal.reason : error) };
    }
  }

  /** Closes all connections. */
  close(): void {
    for (const agent of this.#agents.values()) agent.destroy();
  }

  async #send({ url, method = 'GET', headers = {} }: HttpRequest, signal: AbortSignal): Promise<HttpResult> {
    const agent = this.#agentFor(url);
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const send = url.protocol === 'https:' ? overHttps : overHttp;
      send(url, { method, headers, signal, agent }, resolve).on('error', reject).end();
    });
    const socket = response.socket as TLSSocket;
    const validTo = socket.getPeerCertificate?.().valid_to;
    const rawBody = await readBody(response, this.#limits.maxBytes);
    if (!rawBody) return { failure: tooLargeFailure(this.#limits) };
    const coding = response.headers['content-encoding'];
    const body = method === 'HEAD' ? rawBody : decompress(rawBody, coding, this.#limits.maxBytes);
    return {
      response: {
        status: response.statusCode ?? 0,
        headers: response.headersDistinct as Record<string, string[]>,
        body,
        ...(validTo && { certificateExpires: new Date(validTo) }),
      },
    };
  }

  /** Returns the agent of a scheme. The proxy from the environment is not used for loopback addresses. */
  #agentFor(address: URL): HttpAgent | HttpsAgent {
    const proxied = !isLoopback(address);
    const key = `${address.protocol} ${proxied}`;
    const settings = { keepAlive: true, ...(proxied && { proxyEnv: process.env }) };
    const agent =
      this.#agents.get(key) ??
      (address.protocol === 'https:' ? new HttpsAgent(settings) : new HttpAgent(settings));
    this.#agents.set(key, agent);
    return agent;
  }
}

/** Whether a URL has a loopback host. */
export function isLoopback({ hostname }: URL): boolean {
  return /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}

/** Reads a response body; resolves to undefined, without reading the rest, when it exceeds the limit. */
async function readBody(response: IncomingMessage, maxBytes: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response) {
    length += chunk.length;
    // Leaving the loop closes the connection.
    if (length > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLargeFailure({ maxBytes }: RequestLimits): RequestFailure {
  return { kind: 'large', message: `sends more than ${(maxBytes / 1e6).toFixed(1)} MB` };
}

import { acceptedEncodings } from '../http/decompress.ts';
import { HttpClient, type HttpResponse, type HttpResult } from '../http/http-client.ts';
import { requestLimits, retryDelaysMs } from './limits.ts';

/**
 * Headers of a common browser. The check is indistinguishable from a visitor, so that a host cannot serve it other content.
 */
const browserHeaders = {
  'User-Agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
  Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'Accept-Language': 'en-GB,en;q=0.5',
};

/** Requests URLs of one host as a browser would. Close it after use. */
export class BrowserClient {
  readonly base: URL;
  readonly #asker = new HttpClient(requestLimits);

  constructor(base: URL) {
    this.base = base;
  }

  /** Requests a URL, relative or absolute; retries on network and server errors. Never rejects. */
  async get(address: string, { isPlain = false } = {}): Promise<HttpResult> {
    const request = {
      url: new URL(address, this.base),
      headers: { ...browserHeaders, 'Accept-Encoding': isPlain ? 'identity' : acceptedEncodings },
    };
    let outcome = await this.#asker.request(request);
    for (const delay of retryDelaysMs) {
      if ('response' in outcome && outcome.response.status < 500) return outcome;
      await new Promise((resolve) => setTimeout(resolve, delay));
      outcome = await this.#asker.request(request);
    }
    return outcome;
  }

  /** Closes all connections. */
  close(): void {
    this.#asker.close();
  }
}

/** Returns the value of a header; multiple values are joined (RFC 9110, section 5.3). */
export function headerValue({ headers }: HttpResponse, name: string): string | undefined {
  return headers[name.toLowerCase()]?.join(', ');
}

/** Whether a header has this value, given in lower case. Case does not matter in the header. */
export function headerEquals(response: HttpResponse, name: string, value: string): boolean {
  return headerValue(response, name)?.toLowerCase() === value;
}

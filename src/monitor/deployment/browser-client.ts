import { acceptedEncodings } from '../http/decompress.ts';
import { HttpClient, type HttpResponse, type HttpResult } from '../http/http-client.ts';

/** Seconds for one answer; no file of a copy is near so large. */
const requestLimits = { timeoutSeconds: 20, maxBytes: 20_000_000 };

/** Tries for an answer, and milliseconds before the second and the third. */
const retryDelaysMs = [500, 3000];

/**
 * The headers of a common browser. The check is indistinguishable from a visitor, so that a host cannot serve it other content.
 */
const browserHeaders = {
  'User-Agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
  Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'Accept-Language': 'en-GB,en;q=0.5',
};

/** Requests URLs of one host as a browser would. Close it at the end. */
export class BrowserClient {
  readonly base: URL;
  readonly #asker = new HttpClient(requestLimits);

  constructor(base: URL) {
    this.base = base;
  }

  /** The answer at an address from the root of the host, or at a whole one; asked again when none comes. */
  async get(address: string, { isPlain = false } = {}): Promise<HttpResult> {
    const question = {
      url: new URL(address, this.base),
      headers: { ...browserHeaders, 'Accept-Encoding': isPlain ? 'identity' : acceptedEncodings },
    };
    let outcome = await this.#asker.request(question);
    for (const pause of retryDelaysMs) {
      if ('answer' in outcome && outcome.answer.status < 500) return outcome;
      await new Promise((resolve) => setTimeout(resolve, pause));
      outcome = await this.#asker.request(question);
    }
    return outcome;
  }

  close(): void {
    this.#asker.close();
  }
}

/** The value of a header; several are joined as HTTP does. */
export function headerValue({ headers }: HttpResponse, name: string): string | undefined {
  return headers[name.toLowerCase()]?.join(', ');
}

/** Whether a header has this value, given in lower case. Case does not matter in the header. */
export function headerEquals(response: HttpResponse, name: string, value: string): boolean {
  return headerValue(response, name)?.toLowerCase() === value;
}

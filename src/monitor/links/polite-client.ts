import { HttpClient, type HttpResponse, type HttpResult } from '../http/http-client.ts';
import type { RateLimits } from './rate-limits.ts';
import { allowAll, parseRobotsTxt, type RobotsRules } from './robots-txt.ts';

/** Product token in User-Agent and robots.txt (RFC 9309). */
export const productToken = 'waymark';

/** An HTTP client with per-host rate limiting and retries, for third-party servers. */
export class PoliteClient {
  readonly #client: HttpClient;
  readonly #limits: RateLimits;
  readonly #userAgent: string;
  /** By host: resolves when its next request may start. */
  readonly #queues = new Map<string, Promise<void>>();
  readonly #robots = new Map<string, Promise<RobotsRules>>();

  /** `contact` is sent in the User-Agent, for server operators. */
  constructor(limits: RateLimits, contact?: string) {
    this.#limits = limits;
    this.#client = new HttpClient({ timeoutSeconds: limits.timeoutSeconds, maxBytes: limits.maxBytes });
    this.#userAgent = `${productToken}/1.0 (weekly check of links on an advice site${contact ? `; ${contact}` : ''})`;
  }

  /** Requests a URL without following redirects. Retries after network errors, 429 and 5xx. Never rejects. */
  async request(address: URL, method: 'GET' | 'HEAD'): Promise<HttpResult> {
    const { crawlDelay } = await this.robots(address);
    let outcome = await this.#enqueue(address, method, crawlDelay);
    for (const wait of this.#limits.retryDelaysMs) {
      const retryAfter = retryAfterSeconds(outcome);
      if (retryAfter === undefined || retryAfter > this.#limits.maxRetryAfterSeconds) return outcome;
      await sleep(Math.max(wait, retryAfter * 1000));
      outcome = await this.#enqueue(address, method, crawlDelay);
    }
    return outcome;
  }

  /** Resolves to the cached robots.txt rules of a host. An unreachable host allows all; the request itself then fails. */
  robots(address: URL): Promise<RobotsRules> {
    const cached = this.#robots.get(address.origin);
    if (cached) return cached;
    const pending = this.#fetchRobots(address);
    this.#robots.set(address.origin, pending);
    return pending;
  }

  /** Closes all connections. */
  close(): void {
    this.#client.close();
  }

  async #fetchRobots({ origin }: URL): Promise<RobotsRules> {
    let url = new URL('/robots.txt', origin);
    for (let redirects = 0; redirects <= this.#limits.maxRedirects; redirects++) {
      const outcome = await this.#enqueue(url, 'GET', 0);
      if (!('response' in outcome)) return allowAll;
      const { response } = outcome;
      const next = redirectTarget(response, url);
      if (!next)
        return response.status === 200
          ? parseRobotsTxt(response.body.toString('utf8'), productToken)
          : allowAll;
      url = next;
    }
    return allowAll;
  }

  async #enqueue(address: URL, method: 'GET' | 'HEAD', delay: number): Promise<HttpResult> {
    const previous = this.#queues.get(address.host) ?? Promise.resolve();
    let release = () => {};
    const turn = new Promise<void>((resolve) => {
      release = resolve;
    });
    this.#queues.set(address.host, turn);
    await previous;
    try {
      return await this.#client.request({
        url: address,
        method,
        headers: {
          'User-Agent': this.#userAgent,
          Accept: 'text/html,*/*;q=0.5',
          'Accept-Encoding': 'gzip, br',
        },
      });
    } finally {
      const pause = Math.max(this.#limits.delayMs, Math.min(delay, this.#limits.maxRetryAfterSeconds) * 1000);
      setTimeout(release, pause);
    }
  }
}

/** Returns the target of a redirect; undefined for any other response. */
export function redirectTarget({ status, headers }: HttpResponse, from: URL): URL | undefined {
  const [location] = headers['location'] ?? [];
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return undefined;
  return URL.parse(location, from) ?? undefined;
}

/** Returns the seconds to wait before a retry; undefined when a retry is pointless. */
function retryAfterSeconds(outcome: HttpResult): number | undefined {
  if ('failure' in outcome) return ['certificate', 'large'].includes(outcome.failure.kind) ? undefined : 0;
  const { status, headers } = outcome.response;
  if (status !== 429 && status < 500) return undefined;
  if (status === 501 || status === 505) return undefined;
  const [retryAfter = '0'] = headers['retry-after'] ?? [];
  const seconds = /^\d+$/.test(retryAfter)
    ? Number(retryAfter)
    : (Date.parse(retryAfter) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? 0 : Math.max(0, seconds);
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

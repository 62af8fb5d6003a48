import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkLinks, type LinkCheckRun } from '../../src/monitor/links/check-links.ts';
import type { ExternalLink } from '../../src/monitor/links/external-links.ts';
import type { LinkResult } from '../../src/monitor/links/link-result.ts';
import type { LinkSnapshot } from '../../src/monitor/links/link-snapshot.ts';
import type { RateLimits } from '../../src/monitor/links/rate-limits.ts';

/** Quick, for tests; as polite as the usual client in everything but time. */
export const fastRateLimits: RateLimits = {
  concurrency: 4,
  delayMs: 5,
  retryDelaysMs: [10],
  maxRetryAfterSeconds: 2,
  maxRedirects: 5,
  timeoutSeconds: 0.7,
  maxBytes: 50_000,
};

/** The response of a third-party site at a path. */
type StubRoutes = Record<string, (response: ServerResponse, request: IncomingMessage) => void>;

const runningSites = new Set<StubSite>();

/** Closes every site that a test has left open. */
export function stopAllSites(): void {
  for (const site of runningSites) site.stop();
}

/** A third-party site on this computer, with the requests that it received. */
export class StubSite {
  readonly requests: { method: string; path: string; agent: string; at: number }[] = [];
  maxConcurrent = 0;
  readonly #server;
  #open = 0;

  constructor(answers: StubRoutes) {
    this.#server = createServer((request, response) => {
      const path = request.url ?? '/';
      const agent = request.headers['user-agent'] ?? '';
      this.requests.push({ method: request.method ?? '', path, agent, at: performance.now() });
      this.#open += 1;
      this.maxConcurrent = Math.max(this.maxConcurrent, this.#open);
      response.on('close', () => {
        this.#open -= 1;
      });
      const answer = answers[path];
      if (answer) answer(response, request);
      else response.writeHead(404).end();
    });
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, resolve));
    runningSites.add(this);
    return this;
  }

  urlOf(path: string): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}${path}`;
  }

  stop(): void {
    runningSites.delete(this);
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

/** A page with this text. */
export function htmlPage(words: string, title = 'Help'): (response: ServerResponse) => void {
  return (response) =>
    response
      .setHeader('Content-Type', 'text/html; charset=utf-8')
      .end(
        `<title>${title}</title><nav>Menu ${Math.random()}</nav><main><h1>${title}</h1><p>${words}</p></main>`,
      );
}

/** Redirects to another address. */
export function redirectTo(to: string, status = 301): (response: ServerResponse) => void {
  return (response) => response.writeHead(status, { Location: to }).end();
}

/** An address in a fact, with the date of its last check. */
export function citedUrl(address: string, checked = '2026-11-01', numbers: string[] = []): ExternalLink {
  return {
    url: address,
    references: [
      { id: 'hl-test', file: 'content/facts/services.yaml', line: 1, column: 3, checked, numbers },
    ],
  };
}

/** Checks these addresses once. */
export function runLinkCheck(
  addresses: ExternalLink[],
  snapshot: LinkSnapshot = {},
  more: { today?: string; pace?: Partial<RateLimits> } = {},
): Promise<LinkCheckRun> {
  const { today = '2026-11-21', pace } = more;
  return checkLinks(addresses, {
    limits: { ...fastRateLimits, ...pace },
    snapshot,
    today,
    contact: 'web@midshire.example',
  });
}

/** The result for an address. */
export function verdictOf({ links }: LinkCheckRun, address: string): LinkResult | undefined {
  return links.find((each) => each.url === address)?.verdict;
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Address } from '../../../src/freshness/addresses.ts';
import { checkAddresses, type Run } from '../../../src/freshness/check-addresses.ts';
import type { Memory } from '../../../src/freshness/memory.ts';
import type { Pace } from '../../../src/freshness/pace.ts';
import type { Verdict } from '../../../src/freshness/verdict.ts';

/** Quick, for tests; as polite as the usual one in everything but time. */
export const quickPace: Pace = {
  hosts: 4,
  pause: 5,
  again: [10],
  longestWait: 2,
  redirects: 5,
  seconds: 0.7,
  bytes: 50_000,
};

/** What a site of others answers at a path. */
type Answers = Record<string, (response: ServerResponse, request: IncomingMessage) => void>;

const running = new Set<OtherSite>();

/** Ends every site that a test has left. */
export function stopAll(): void {
  for (const site of running) site.stop();
}

/** A site of somebody else on this computer, and what it was asked. */
export class OtherSite {
  readonly asked: { method: string; path: string; agent: string; at: number }[] = [];
  mostAtOnce = 0;
  readonly #server;
  #open = 0;

  constructor(answers: Answers) {
    this.#server = createServer((request, response) => {
      const path = request.url ?? '/';
      const agent = request.headers['user-agent'] ?? '';
      this.asked.push({ method: request.method ?? '', path, agent, at: performance.now() });
      this.#open += 1;
      this.mostAtOnce = Math.max(this.mostAtOnce, this.#open);
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
    running.add(this);
    return this;
  }

  at(path: string): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}${path}`;
  }

  stop(): void {
    running.delete(this);
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

/** A page with these words. */
export function page(words: string, title = 'Help'): (response: ServerResponse) => void {
  return (response) =>
    response
      .setHeader('Content-Type', 'text/html; charset=utf-8')
      .end(
        `<title>${title}</title><nav>Menu ${Math.random()}</nav><main><h1>${title}</h1><p>${words}</p></main>`,
      );
}

/** Leads on to another address. */
export function redirect(to: string, status = 301): (response: ServerResponse) => void {
  return (response) => response.writeHead(status, { Location: to }).end();
}

/** An address that a fact names, which a person has checked on a day. */
export function named(address: string, checked = '2026-11-01', numbers: string[] = []): Address {
  return {
    address,
    named: [{ id: 'hl-test', file: 'content/facts/services.yaml', line: 1, column: 3, checked, numbers }],
  };
}

/** Looks at these addresses once. */
export function run(
  addresses: Address[],
  memory: Memory = {},
  more: { today?: string; pace?: Partial<Pace> } = {},
): Promise<Run> {
  const { today = '2026-11-21', pace } = more;
  return checkAddresses(addresses, {
    pace: { ...quickPace, ...pace },
    memory,
    today,
    contact: 'web@midshire.example',
  });
}

/** What was found at an address. */
export function verdictOf({ seen }: Run, address: string): Verdict | undefined {
  return seen.find((each) => each.address === address)?.verdict;
}

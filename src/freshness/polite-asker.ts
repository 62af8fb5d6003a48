import { type Answer, Asker, type Outcome } from '../web/ask.ts';
import type { Pace } from './pace.ts';
import { everything, type Robots, robotsFrom } from './robots.ts';

/** The name by which hosts know this program, in robots.txt too. */
export const product = 'waymark';

/** Asks other people's servers: one question at a time to each host, with a rest between, and again when it is only busy. */
export class PoliteAsker {
  readonly #asker: Asker;
  readonly #pace: Pace;
  readonly #agent: string;
  /** For each host, the end of the last question and of the rest after it. */
  readonly #turns = new Map<string, Promise<void>>();
  readonly #robots = new Map<string, Promise<Robots>>();

  /** `contact` is where somebody who runs a server can ask what this is. */
  constructor(pace: Pace, contact?: string) {
    this.#pace = pace;
    this.#asker = new Asker({ seconds: pace.seconds, bytes: pace.bytes });
    this.#agent = `${product}/1.0 (weekly check of links on an advice site${contact ? `; ${contact}` : ''})`;
  }

  /** The answer at an address, without following it anywhere. Waits and asks again when the server is busy or silent. */
  async ask(address: URL, method: 'GET' | 'HEAD'): Promise<Outcome> {
    const { delay } = await this.robots(address);
    let outcome = await this.#inTurn(address, method, delay);
    for (const wait of this.#pace.again) {
      const needed = secondsToWait(outcome);
      if (needed === undefined || needed > this.#pace.longestWait) return outcome;
      await sleep(Math.max(wait, needed * 1000));
      outcome = await this.#inTurn(address, method, delay);
    }
    return outcome;
  }

  /** What the host of an address asks of programs. A host without an answer asks nothing, and is found silent later. */
  robots(address: URL): Promise<Robots> {
    const known = this.#robots.get(address.origin);
    if (known) return known;
    const asked = this.#askRobots(address);
    this.#robots.set(address.origin, asked);
    return asked;
  }

  close(): void {
    this.#asker.close();
  }

  async #askRobots({ origin }: URL): Promise<Robots> {
    let at = new URL('/robots.txt', origin);
    for (let hops = 0; hops <= this.#pace.redirects; hops++) {
      const outcome = await this.#inTurn(at, 'GET', 0);
      if (!('answer' in outcome)) return everything;
      const { answer } = outcome;
      const next = redirectOf(answer, at);
      if (!next)
        return answer.status === 200 ? robotsFrom(answer.body.toString('utf8'), product) : everything;
      at = next;
    }
    return everything;
  }

  async #inTurn(address: URL, method: 'GET' | 'HEAD', delay: number): Promise<Outcome> {
    const before = this.#turns.get(address.host) ?? Promise.resolve();
    let free = () => {};
    const turn = new Promise<void>((resolve) => {
      free = resolve;
    });
    this.#turns.set(address.host, turn);
    await before;
    try {
      return await this.#asker.ask({
        address,
        method,
        headers: { 'User-Agent': this.#agent, Accept: 'text/html,*/*;q=0.5', 'Accept-Encoding': 'gzip, br' },
      });
    } finally {
      const rest = Math.max(this.#pace.pause, Math.min(delay, this.#pace.longestWait) * 1000);
      setTimeout(free, rest);
    }
  }
}

/** Where a redirect leads; undefined for any other answer. */
export function redirectOf({ status, headers }: Answer, from: URL): URL | undefined {
  const [location] = headers['location'] ?? [];
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return undefined;
  return URL.parse(location, from) ?? undefined;
}

/** Seconds after which a server may answer better; undefined when asking again is of no use. */
function secondsToWait(outcome: Outcome): number | undefined {
  if ('failure' in outcome) return ['certificate', 'large'].includes(outcome.failure.kind) ? undefined : 0;
  const { status, headers } = outcome.answer;
  if (status !== 429 && status < 500) return undefined;
  if (status === 501 || status === 505) return undefined;
  const [later = '0'] = headers['retry-after'] ?? [];
  const seconds = /^\d+$/.test(later) ? Number(later) : (Date.parse(later) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? 0 : Math.max(0, seconds);
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

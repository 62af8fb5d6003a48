import { type Answer, Asker, type Outcome } from '../web/ask.ts';
import { acceptedCodings } from '../web/unpacked.ts';

/** Seconds for one answer; no file of a copy is near so large. */
const limits = { seconds: 20, bytes: 20_000_000 };

/** Tries for an answer, and milliseconds before the second and the third. */
const pauses = [500, 3000];

/**
 * What a common browser sends. The check looks like a visitor, so that nobody can send it one thing and visitors another.
 */
const asABrowser = {
  'User-Agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
  Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'Accept-Language': 'en-GB,en;q=0.5',
};

/** Opens addresses of one host as somebody with a browser does. Close it at the end. */
export class Visitor {
  readonly base: URL;
  readonly #asker = new Asker(limits);

  constructor(base: URL) {
    this.base = base;
  }

  /** The answer at an address from the root of the host, or at a whole one; asked again when none comes. */
  async open(address: string, { isPlain = false } = {}): Promise<Outcome> {
    const question = {
      address: new URL(address, this.base),
      headers: { ...asABrowser, 'Accept-Encoding': isPlain ? 'identity' : acceptedCodings },
    };
    let outcome = await this.#asker.ask(question);
    for (const pause of pauses) {
      if ('answer' in outcome && outcome.answer.status < 500) return outcome;
      await new Promise((resolve) => setTimeout(resolve, pause));
      outcome = await this.#asker.ask(question);
    }
    return outcome;
  }

  close(): void {
    this.#asker.close();
  }
}

/** The value of a header; several are joined as HTTP does. */
export function headerOf({ headers }: Answer, name: string): string | undefined {
  return headers[name.toLowerCase()]?.join(', ');
}

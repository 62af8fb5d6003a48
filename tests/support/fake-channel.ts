/** A channel between tabs: a test reads what its page posts, and posts what another tab would. */
export class FakeChannel {
  /** What the page has told the other tabs. */
  static posted: unknown[] = [];
  static #open: FakeChannel[] = [];
  onmessage?: (event: { data: unknown }) => void;

  constructor() {
    FakeChannel.#open.push(this);
  }

  /** Forgets all channels, as for a new page. */
  static reset(): void {
    FakeChannel.posted = [];
    FakeChannel.#open = [];
  }

  /** Another tab tells this. */
  static hear(data: unknown): void {
    for (const channel of FakeChannel.#open) channel.onmessage?.({ data });
  }

  postMessage(message: unknown): void {
    FakeChannel.posted.push(message);
  }
}

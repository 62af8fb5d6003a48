/** How patient and how polite the check of other people's servers is. */
export interface Pace {
  /** Hosts asked side by side. Each is asked one thing at a time. */
  hosts: number;
  /** Milliseconds between two questions to one host. */
  pause: number;
  /** Milliseconds before a question is asked again, for each time. */
  again: number[];
  /** The longest wait that a server may ask for (Retry-After, Crawl-delay), in seconds. */
  longestWait: number;
  /** Redirects that are followed for one address. */
  redirects: number;
  /** Seconds for one answer, and its bytes. */
  seconds: number;
  bytes: number;
}

/** What a weekly job does: a large host gets one question a second, and the whole takes some minutes. */
export const usualPace: Pace = {
  hosts: 4,
  pause: 1000,
  again: [2000, 10_000],
  longestWait: 60,
  redirects: 5,
  seconds: 30,
  bytes: 5_000_000,
};

/** How patient and how polite the check of other people's servers is. */
export interface RateLimits {
  /** Hosts asked side by side. Each is asked one thing at a time. */
  concurrency: number;
  /** Milliseconds between two questions to one host. */
  delayMs: number;
  /** Milliseconds before a question is asked again, for each time. */
  retryDelaysMs: number[];
  /** The longest wait that a server may ask for (Retry-After, Crawl-delay), in seconds. */
  maxRetryAfterSeconds: number;
  /** Redirects that are followed for one address. */
  maxRedirects: number;
  /** Seconds for one answer, and its bytes. */
  timeoutSeconds: number;
  maxBytes: number;
}

/** What a weekly job does: a large host gets one question a second, and the whole takes some minutes. */
export const defaultRateLimits: RateLimits = {
  concurrency: 4,
  delayMs: 1000,
  retryDelaysMs: [2000, 10_000],
  maxRetryAfterSeconds: 60,
  maxRedirects: 5,
  timeoutSeconds: 30,
  maxBytes: 5_000_000,
};

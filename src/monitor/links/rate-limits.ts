/** Rate, retry and size limits for third-party servers. */
export interface RateLimits {
  /** Hosts checked concurrently, with one request at a time for each. */
  concurrency: number;
  /** Milliseconds between requests to one host. */
  delayMs: number;
  /** Milliseconds before each retry. */
  retryDelaysMs: number[];
  /** Maximum accepted Retry-After and Crawl-delay, in seconds. */
  maxRetryAfterSeconds: number;
  /** Redirects followed for one URL. */
  maxRedirects: number;
  /** Seconds for one exchange. */
  timeoutSeconds: number;
  /** Maximum size of a response body. */
  maxBytes: number;
}

/** Limits of the weekly job: one request a second for each host; a run takes some minutes. */
export const defaultRateLimits: RateLimits = {
  concurrency: 4,
  delayMs: 1000,
  retryDelaysMs: [2000, 10_000],
  maxRetryAfterSeconds: 60,
  maxRedirects: 5,
  timeoutSeconds: 30,
  maxBytes: 5_000_000,
};

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

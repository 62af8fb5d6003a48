import type { RateLimits } from './rate-limits.ts';

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

/** Unreachable hosts, without any success, from which the run counts as offline. */
export const minUnreachableHosts = 4;
/** Consecutive failures after which the remaining links of a host are skipped. */
export const minFailuresToSkip = 2;
/** Digits of a number that a page is searched for: shorter ones may occur by coincidence. */
export const minNumberLength = 6;
/** Characters of a page: shorter ones are treated as messages. */
export const minPageLength = 600;
/** How far into a page its own declaration of its encoding may be (HTML, 4.2.5.4). In bytes. */
export const maxPrescannedBytes = 1024;

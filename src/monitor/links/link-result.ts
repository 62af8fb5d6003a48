/** The result of a link check. */
export type LinkResult =
  /** Unchanged since the last run, or first seen. */
  | { state: 'same' | 'new' }
  /** Content changed since the last run; `lost` are phone numbers of the facts that it no longer contains. */
  | { state: 'changed'; since: string; lost: string[] }
  /** Permanently redirected. */
  | { state: 'moved'; to: string }
  /** Not found. */
  | { state: 'gone'; why: string }
  /** No usable response. */
  | { state: 'silent'; why: string }
  /** The server rejects automated clients, or robots.txt disallows them. */
  | { state: 'closed'; why: string };

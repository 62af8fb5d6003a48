/** What a look at an address found. */
export type LinkResult =
  /** As it was the last time, or seen for the first time. */
  | { state: 'same' | 'new' }
  /** It says something else than the last time; `lost` are numbers of ours that stood on it and no longer do. */
  | { state: 'changed'; since: string; lost: string[] }
  /** It has another address now, for good. */
  | { state: 'moved'; to: string }
  /** It is not there. */
  | { state: 'gone'; why: string }
  /** The server does not answer, or not in a way that can be used. */
  | { state: 'silent'; why: string }
  /** The server answers people only, or asks programs to stay away. */
  | { state: 'closed'; why: string };

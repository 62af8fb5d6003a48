/** Limits for one request. */
export interface RequestLimits {
  /** For the whole exchange, so that a server cannot stall it by sending slowly. */
  timeoutSeconds: number;
  /** For the response body, both compressed and decompressed. */
  maxBytes: number;
}

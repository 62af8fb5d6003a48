/** How long, and how much, one question to a server may take. */
export interface RequestLimits {
  /** From the first byte sent to the last one received, however slowly they drip. */
  timeoutSeconds: number;
  /** Of the answer as it is sent, and again of what it unpacks to. */
  maxBytes: number;
}

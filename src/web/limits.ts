/** How long, and how much, one question to a server may take. */
export interface Limits {
  /** From the first byte sent to the last one received, however slowly they drip. */
  seconds: number;
  /** Of the answer as it is sent, and again of what it unpacks to. */
  bytes: number;
}

/** Returns an address as people type it: without the scheme and the last slash. */
export function printedAddress(url: string): string {
  return url.replace(/^https:\/\//, '').replace(/\/$/, '');
}

/** A call takes only so many arguments. */
const chunkSize = 0x8000;

/** Bytes as text (RFC 4648, section 4). */
export function encodeBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += chunkSize)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + chunkSize)));
  return btoa(parts.join(''));
}

/** The bytes of such a text; undefined when it is none. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const letters = atob(text);
    const bytes = new Uint8Array(letters.length);
    // Ten times as fast as Uint8Array.from, which matters for fifty pictures.
    for (let at = 0; at < bytes.length; at++) bytes[at] = letters.charCodeAt(at);
    return bytes;
  } catch {
    return undefined;
  }
}

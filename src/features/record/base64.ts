/** A function call takes a limited number of arguments. */
const chunkSize = 0x8000;

/** Encodes bytes as Base64 (RFC 4648, section 4). */
export function encodeBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let offset = 0; offset < bytes.length; offset += chunkSize)
    parts.push(String.fromCharCode(...bytes.subarray(offset, offset + chunkSize)));
  return btoa(parts.join(''));
}

/** Decodes Base64. Returns undefined for invalid input. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const binary = atob(text);
    const bytes = new Uint8Array(binary.length);
    // Ten times as fast as Uint8Array.from, which matters for fifty pictures.
    for (let index = 0; index < bytes.length; index++) bytes[index] = binary.charCodeAt(index);
    return bytes;
  } catch {
    return undefined;
  }
}

/** How a file is encrypted, from its age header (age-encryption.org/v1). */
export type AgeHeader = 'not-locked' | 'other-lock' | 'too-slow' | 'passphrase';

const versionLine = 'age-encryption.org/v1\n';
const armorHeader = '-----BEGIN AGE ENCRYPTED FILE-----';
/** The highest scrypt work factor (a power of two) that is accepted: above it a phone runs out of memory. */
export const maxWorkFactor = 20;
/** More than the header of a file with one passphrase. In bytes. */
export const maxHeaderBytes = 1000;

/** Returns how a file is encrypted, without decrypting any of it. */
export function parseAgeHeader(bytes: Uint8Array): AgeHeader {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, maxHeaderBytes));
  const text = start.startsWith(armorHeader) ? dearmor(start) : start;
  if (!text.startsWith(versionLine)) return 'not-locked';
  const [, workFactor] = /^age-encryption\.org\/v1\n-> scrypt \S+ (\d+)\n/.exec(text) ?? [];
  if (workFactor === undefined) return 'other-lock';
  return Number(workFactor) > maxWorkFactor ? 'too-slow' : 'passphrase';
}

/** Decodes the start of an ASCII-armoured file, as `age -a` writes it. */
function dearmor(start: string): string {
  const lines = start.split(/\r?\n/).filter((line) => /^[A-Za-z0-9+/]+=*$/.test(line));
  try {
    return atob(lines.slice(0, 6).join(''));
  } catch {
    return '';
  }
}

/** What the first lines of a file locked by age say (age-encryption.org/v1). */
export type AgeHeader = 'not-locked' | 'other-lock' | 'too-slow' | 'passphrase';

const versionLine = 'age-encryption.org/v1\n';
const armorHeader = '-----BEGIN AGE ENCRYPTED FILE-----';
/** The work to open a file grows with the power of two that it names: from here on a phone runs out of memory. */
const maxWorkFactor = 20;
/** The header of a file with one passphrase is far shorter. In bytes. */
const maxHeaderBytes = 1000;

/** How a file is locked, before any work is done for it. */
export function parseAgeHeader(bytes: Uint8Array): AgeHeader {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, maxHeaderBytes));
  const text = start.startsWith(armorHeader) ? dearmor(start) : start;
  if (!text.startsWith(versionLine)) return 'not-locked';
  const [, work] = /^age-encryption\.org\/v1\n-> scrypt \S+ (\d+)\n/.exec(text) ?? [];
  if (work === undefined) return 'other-lock';
  return Number(work) > maxWorkFactor ? 'too-slow' : 'passphrase';
}

/** The beginning of a file in letters only, as `age -a` writes it. */
function dearmor(start: string): string {
  const lines = start.split(/\r?\n/).filter((line) => /^[A-Za-z0-9+/]+=*$/.test(line));
  try {
    return atob(lines.slice(0, 6).join(''));
  } catch {
    return '';
  }
}

import { createHash } from 'node:crypto';
import path from 'node:path';

const integrity = /sha(?:256|384)-[A-Za-z0-9+/]+=*/g;
const hexHash = /\b[0-9a-f]{64}\b/g;
const hashedName = /[\w-]+\.(?:[A-Z0-9]{8}|[0-9a-f]{12})\.\w+/g;
const sizeAndHash = /"bytes": \d+,(\s+)"sha256": "([0-9a-f]{64})"/g;
const entry = String.raw`\{\s+"address":[^}]*\}`;
const entries = new RegExp(`${entry}(?:,\\s+${entry})+`, 'g');
const sources = /'sha256-[^']+'(?: 'sha256-[^']+')+/g;

/**
 * What follows from the content of a file: its hashes, its size in a manifest and the hash in its name. Once two files are proven
 * equivalent, the derived values of one map to those of the other.
 */
export class DerivedNames {
  readonly #known = new Map<string, string>();
  readonly #sizes = new Map<string, number>();
  readonly #texts = new Map<string, string>();

  /** Records that this content became that one, both with one character per byte. */
  learnContent(before: string, after: string): void {
    this.#texts.set(before, after);
    for (const [algorithm, encoding, prefix] of [
      ['sha256', 'hex', ''],
      ['sha256', 'base64', 'sha256-'],
      ['sha384', 'base64', 'sha384-'],
    ] as const) {
      const [old, now] = [before, after].map((content) =>
        createHash(algorithm).update(content, 'latin1').digest(encoding),
      );
      this.#known.set(`${prefix}${old}`, `${prefix}${now}`);
      if (encoding === 'hex') this.#sizes.set(`${now}`, after.length);
    }
  }

  /** Whether exactly this text is known to have become that one. */
  isLearned(before: string, after: string): boolean {
    return this.#texts.get(before) === after;
  }

  /** Records that the file at one path became the file at the other. */
  learnPath(before: string, after: string): void {
    this.#known.set(path.basename(before), path.basename(after));
  }

  /** The expected text when only recorded names have changed. */
  apply(text: string): string {
    const known = (name: string) => this.#known.get(name) ?? name;
    return text
      .replace(integrity, known)
      .replace(hashedName, known)
      .replace(sizeAndHash, (whole, space: string, hash: string) => {
        const now = known(hash);
        return this.#known.has(hash) ? `"bytes": ${this.#sizes.get(now)},${space}"sha256": "${now}"` : whole;
      })
      .replace(hexHash, known);
  }
}

/**
 * A text with unordered lists in a canonical order: the hashes in a Content-Security-Policy and the files in a manifest. Both are
 * sorted, so a new hash moves its line.
 */
export function unordered(text: string): string {
  return text
    .replace(sources, (list) => list.split(' ').toSorted().join(' '))
    .replace(entries, (list) =>
      list
        .split(/(?<=\}),\s+/)
        .toSorted()
        .join(),
    );
}

/** The path with `*` for the hash: two files that may correspond. */
export function withoutHash(file: string): string {
  return file.replace(hashedName, (name) => name.replace(/\.[A-Za-z0-9]+(?=\.\w+$)/, '.*'));
}

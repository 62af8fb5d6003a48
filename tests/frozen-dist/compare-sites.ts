import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { DerivedNames, unordered, withoutHash } from './derived-names.ts';
import { sameScript } from './same-script.ts';

/** The files of a published site and of the folder for its host, `<id>/…` and `<id>.hosting/…`, in three groups. */
export interface Comparison {
  /** The same path and the same bytes. */
  readonly identical: string[];
  /** Equal except for minified names, and the hashes and sizes that follow from them. */
  readonly equivalent: string[];
  /** Everything else: changed, added, removed. */
  readonly different: string[];
}

/** A file with its content as a Latin-1 string, one character per byte, so that binary files compare too. */
interface File {
  readonly file: string;
  readonly text: string;
}

const scriptElement = /(<script\b[^>]*>)([\s\S]*?)(<\/script>)/;
const compressed = /\.(?:br|gz)$/;

/**
 * Compares the published files of a brand in two `dist` folders. A file that is allowed to change counts as different, but what
 * follows from it (its hash, its name) may change with it. Throws when a folder has no such site.
 */
export function compareSites(
  [before, after]: readonly [string, string],
  id: string,
  isAllowed: (file: string) => boolean = () => false,
): Comparison {
  const [old, now] = [readSite(before, id), readSite(after, id)];
  const identical = [...old.keys()].filter((file) => old.get(file) === now.get(file));
  for (const file of identical) for (const site of [old, now]) site.delete(file);
  const names = new DerivedNames();
  const proven = matchUntilStuck(old, now, names);
  const different: string[] = [];
  for (const file of [...old.keys()].filter(isAllowed)) {
    const [other, another] = [...now.keys()].filter(
      (candidate) => withoutHash(candidate) === withoutHash(file),
    );
    if (other === undefined || another !== undefined) continue;
    learn({ file, text: old.get(file) ?? '' }, { file: other, text: now.get(other) ?? '' }, names);
    different.push(file);
    old.delete(file);
    now.delete(other);
  }
  proven.push(...matchUntilStuck(old, now, names));
  different.push(...new Set([...old.keys(), ...now.keys()]));
  return { identical, equivalent: proven, different };
}

/** Records that one file became the other, with all that follows. */
function learn(before: File, after: File, names: DerivedNames): void {
  names.learnContent(before.text, after.text);
  names.learnPath(before.file, after.file);
}

function readSite(dist: string, id: string): Map<string, string> {
  const entries = [id, `${id}.hosting`].flatMap((folder) =>
    readdirSync(path.join(dist, folder), { recursive: true, withFileTypes: true }),
  );
  const files = entries.filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      return [path.relative(dist, file), readFileSync(file, 'latin1')];
    }),
  );
}

/**
 * Removes the equivalent files from both sites and returns their paths. A page is proven once its scripts are, a manifest once
 * its pages are, so this repeats until nothing more is proven.
 */
function matchUntilStuck(old: Map<string, string>, now: Map<string, string>, names: DerivedNames): string[] {
  const proven: string[] = [];
  for (let before = -1; before < proven.length; ) {
    before = proven.length;
    for (const [file, text] of old) {
      const other = [...now.keys()].find((candidate) => {
        return isSame({ file, text }, { file: candidate, text: now.get(candidate) ?? '' }, names);
      });
      if (!other) continue;
      learn({ file, text }, { file: other, text: now.get(other) ?? '' }, names);
      proven.push(file);
      old.delete(file);
      now.delete(other);
    }
  }
  return proven;
}

/** Whether one file became the other, as far as is known. */
function isSame(before: File, after: File, names: DerivedNames): boolean {
  if (withoutHash(before.file) !== withoutHash(after.file)) return false;
  if (before.text === after.text) return true;
  if (compressed.test(before.file)) return isSamePacked(unpacked(before), unpacked(after), names);
  const kind = path.extname(before.file);
  if (kind === '.js') return sameScript(names.apply(before.text), after.text) !== undefined;
  if (kind === '.html') return samePage(before.text, after.text, names);
  return unordered(names.apply(before.text)) === unordered(after.text);
}

/** Different compression of the same content is a change of its own and does not follow from a name. */
function isSamePacked(before: File, after: File, names: DerivedNames): boolean {
  return (
    before.text !== after.text && (names.isLearned(before.text, after.text) || isSame(before, after, names))
  );
}

function unpacked({ file, text }: File): File {
  const unpack = file.endsWith('.br') ? brotliDecompressSync : gunzipSync;
  return { file: file.replace(compressed, ''), text: unpack(Buffer.from(text, 'latin1')).toString('latin1') };
}

function samePage(before: string, after: string, names: DerivedNames): boolean {
  const [old, now] = [before.split(scriptElement), after.split(scriptElement)];
  if (old.length !== now.length) return false;
  return old.every((part, index) => {
    const other = now[index] ?? '';
    const isScript = index % 4 === 2;
    return isScript
      ? sameInlineScript(part, other, names)
      : unordered(names.apply(part)) === unordered(other);
  });
}

function sameInlineScript(before: string, after: string, names: DerivedNames): boolean {
  if (before === after || names.isLearned(before, after)) return true;
  if (!sameScript(names.apply(before), after)) return false;
  names.learnContent(before, after);
  return true;
}

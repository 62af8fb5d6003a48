import { createHash } from 'node:crypto';

/** Characters of the hash in a name, as many as esbuild's. */
const hashLength = 8;

/**
 * Renames scripts by their content: "part.<hash>.js" becomes "part.<first digits of its SHA-256>.js", in the scripts that import
 * it too. The hash of esbuild also covers the paths of the sources, which differ where packages are stored elsewhere. Throws for
 * scripts that import each other in a circle.
 */
export function nameByContent(
  scripts: ReadonlyMap<string, string>,
): Map<string, { name: string; code: string }> {
  const waiting = new Map(scripts);
  const named = new Map<string, { name: string; code: string }>();
  while (waiting.size > 0) {
    const leaf = [...waiting].find(([, code]) => ![...waiting.keys()].some((name) => code.includes(name)));
    if (!leaf) throw new Error(`These scripts import each other: ${[...waiting.keys()].join(', ')}.`);
    const [old, code] = leaf;
    const hash = createHash('sha256').update(code).digest('hex').slice(0, hashLength).toUpperCase();
    const name = old.replace(/(?<=\.)[^.]+(?=\.js$)/, hash);
    waiting.delete(old);
    named.set(old, { name, code });
    for (const [other, text] of waiting) waiting.set(other, text.replaceAll(old, name));
  }
  return named;
}

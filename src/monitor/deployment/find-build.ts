import { isLoopback } from '../http/http-client.ts';
import type { BrowserClient } from './browser-client.ts';
import { sha256Hex } from './content-diff.ts';
import { type KnownBuild, readLocalBuilds, readManifest } from './read-manifest.ts';

/** Small files that differ between publishers. */
const fingerprintFiles = ['/robots.txt', '/sitemap.xml', '/.well-known/security.txt', '/facts.json'];

/**
 * What the address should send: the manifest that was named, or the one in `out` whose publisher has that host name. For an
 * address of this computer, the built copy that it looks most like. Otherwise a sentence that says what is missing.
 */
export async function findBuild(
  visitor: BrowserClient,
  named: string | undefined,
  out: string,
): Promise<{ copy: KnownBuild } | { message: string }> {
  if (named !== undefined) return readManifest(named);
  const { host } = visitor.base;
  const built = readLocalBuilds(out);
  const copy =
    built.find(({ manifest }) => manifest.hosts.includes(host)) ??
    (isLoopback(visitor.base) ? await mostSimilarBuild(visitor, built) : undefined);
  if (copy) return { copy };
  return {
    message: `No copy in ${out} belongs to ${host}, so there is nothing to compare with. Write --manifest <file>: the manifest.json that the build of this copy wrote into dist/<id>.hosting/.`,
  };
}

async function mostSimilarBuild(
  visitor: BrowserClient,
  built: KnownBuild[],
): Promise<KnownBuild | undefined> {
  const hashes: string[] = [];
  for (const address of fingerprintFiles) {
    const outcome = await visitor.get(address);
    if ('answer' in outcome) hashes.push(sha256Hex(outcome.answer.body));
  }
  const likeness = ({ manifest }: KnownBuild) =>
    manifest.files.filter(
      ({ address, sha256 }) => fingerprintFiles.includes(address) && hashes.includes(sha256),
    ).length;
  return built.filter((copy) => likeness(copy) > 0).sort((a, b) => likeness(b) - likeness(a))[0];
}

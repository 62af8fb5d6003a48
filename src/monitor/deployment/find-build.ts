import { isLoopback } from '../http/http-client.ts';
import type { BrowserClient } from './browser-client.ts';
import { sha256Hex } from './content-diff.ts';
import { type KnownBuild, readLocalBuilds, readManifest } from './read-manifest.ts';

/** Small files that identify a publisher. */
const fingerprintFiles = ['/robots.txt', '/sitemap.xml', '/.well-known/security.txt', '/facts.json'];

/**
 * Finds the build that a deployment should serve: the given manifest, or the one in `out` with its host name; for a loopback
 * address the most similar build. Resolves to an error message when there is none.
 */
export async function findBuild(
  client: BrowserClient,
  manifestFile: string | undefined,
  out: string,
): Promise<{ copy: KnownBuild } | { message: string }> {
  if (manifestFile !== undefined) return readManifest(manifestFile);
  const { host } = client.base;
  const built = readLocalBuilds(out);
  const copy =
    built.find(({ manifest }) => manifest.hosts.includes(host)) ??
    (isLoopback(client.base) ? await mostSimilarBuild(client, built) : undefined);
  if (copy) return { copy };
  return {
    message: `No copy in ${out} belongs to ${host}, so there is nothing to compare with. Write --manifest <file>: the manifest.json that the build of this copy wrote into dist/<id>.hosting/.`,
  };
}

async function mostSimilarBuild(client: BrowserClient, built: KnownBuild[]): Promise<KnownBuild | undefined> {
  const hashes: string[] = [];
  for (const address of fingerprintFiles) {
    const outcome = await client.get(address);
    if ('response' in outcome) hashes.push(sha256Hex(outcome.response.body));
  }
  const similarity = ({ manifest }: KnownBuild) =>
    manifest.files.filter(
      ({ address, sha256 }) => fingerprintFiles.includes(address) && hashes.includes(sha256),
    ).length;
  return built.filter((copy) => similarity(copy) > 0).sort((a, b) => similarity(b) - similarity(a))[0];
}

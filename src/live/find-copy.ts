import { isLocal } from '../web/ask.ts';
import { hashOf } from './difference.ts';
import { builtCopies, type KnownCopy, readManifest } from './read-manifest.ts';
import type { Visitor } from './visitor.ts';

/** Small files that differ between publishers. */
const telling = ['/robots.txt', '/sitemap.xml', '/.well-known/security.txt', '/facts.json'];

/**
 * What the address should send: the manifest that was named, or the one in `out` whose publisher has that host name. For an
 * address of this computer, the built copy that it looks most like. Otherwise a sentence that says what is missing.
 */
export async function findCopy(
  visitor: Visitor,
  named: string | undefined,
  out: string,
): Promise<{ copy: KnownCopy } | { wrong: string }> {
  if (named !== undefined) return readManifest(named);
  const { host } = visitor.base;
  const built = builtCopies(out);
  const copy =
    built.find(({ manifest }) => manifest.hosts.includes(host)) ??
    (isLocal(visitor.base) ? await likest(visitor, built) : undefined);
  if (copy) return { copy };
  return {
    wrong: `No copy in ${out} belongs to ${host}, so there is nothing to compare with. Write --manifest <file>: the manifest.json that the build of this copy wrote into dist/<id>.hosting/.`,
  };
}

async function likest(visitor: Visitor, built: KnownCopy[]): Promise<KnownCopy | undefined> {
  const hashes: string[] = [];
  for (const address of telling) {
    const outcome = await visitor.open(address);
    if ('answer' in outcome) hashes.push(hashOf(outcome.answer.body));
  }
  const likeness = ({ manifest }: KnownCopy) =>
    manifest.files.filter(({ address, sha256 }) => telling.includes(address) && hashes.includes(sha256))
      .length;
  return built.filter((copy) => likeness(copy) > 0).sort((a, b) => likeness(b) - likeness(a))[0];
}

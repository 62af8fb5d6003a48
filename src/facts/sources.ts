import type { BaseFact, NamedSource } from './base-fact.ts';

/** Returns the sources that readers may see: each has a publisher and an address. Those for editors are left out. */
export function namedSources({ sources }: Pick<BaseFact, 'sources'>): NamedSource[] {
  return sources.flatMap(({ kind, publisher, url, ...rest }) =>
    kind !== 'other' && publisher && url ? [{ kind, publisher, url, ...rest }] : [],
  );
}

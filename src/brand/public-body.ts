import type { BrandData } from './brand-schema.ts';

/** Kinds of publisher that are public sector bodies by default (SI 2018/952, regulation 3). */
const publicBodyKinds: BrandData['kind'][] = ['police', 'university'];

/** Whether the publisher must have an accessibility statement by law. Others publish it voluntarily. */
export function isPublicBody({ kind, publicBody }: Pick<BrandData, 'kind' | 'publicBody'>): boolean {
  return publicBody ?? publicBodyKinds.includes(kind);
}

import type { BrandData } from './brand-schema.ts';

/** Kinds of publisher that are public sector bodies, unless the pack says otherwise (SI 2018/952, regulation 3). */
const publicBodyKinds: BrandData['kind'][] = ['police', 'university'];

/** Whether the law makes the publisher have an accessibility statement. Others publish it of their own will. */
export function isPublicBody({ kind, publicBody }: Pick<BrandData, 'kind' | 'publicBody'>): boolean {
  return publicBody ?? publicBodyKinds.includes(kind);
}

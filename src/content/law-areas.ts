import type { Nation } from '../facts/base-fact.ts';

/** The three jurisdictions of the United Kingdom for the law on stalking, and their nations. Also names of page folders. */
export const lawAreas = {
  'england-and-wales': ['england', 'wales'],
  scotland: ['scotland'],
  'northern-ireland': ['northern-ireland'],
} as const satisfies Record<string, readonly Nation[]>;

export type LawArea = keyof typeof lawAreas;

export const lawAreaNames = Object.keys(lawAreas) as LawArea[];

export function isLawArea(name: string | undefined): name is LawArea {
  return name !== undefined && name in lawAreas;
}

/** Returns the law areas of these nations, in a fixed order. */
export function lawAreasOf(nations: readonly Nation[]): LawArea[] {
  return lawAreaNames.filter((area) => lawAreas[area].some((nation) => nations.includes(nation)));
}

/** What identifies a page about the law: the same name in each area, and an id of its own. */
interface PageReference {
  id: string;
  name: string;
  law: LawArea | undefined;
}

/**
 * Returns the page of an id. The name of a page about the law, without its area, resolves to the page of that name for the
 * first of these areas that has one, or else for any area.
 */
export function resolvePage<P extends PageReference>(
  pages: P[],
  id: string,
  areas: readonly LawArea[],
): P | undefined {
  const exact = pages.find((page) => page.id === id);
  if (exact) return exact;
  const variants = pages.filter((page) => page.law && page.name === id);
  return areas.map((area) => variants.find(({ law }) => law === area)).find(Boolean) ?? variants[0];
}

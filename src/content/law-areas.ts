import type { Nation } from '../facts/base-fact.ts';

/** The three laws of the United Kingdom about stalking, and the nations where each holds. Names of folders of pages. */
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

/** The laws that hold in these nations, in a fixed order. */
export function lawAreasOf(nations: readonly Nation[]): LawArea[] {
  return lawAreaNames.filter((area) => lawAreas[area].some((nation) => nations.includes(nation)));
}

/** What pages about the law have: the same name in each area, and an id of their own. */
interface PageReference {
  id: string;
  name: string;
  law: LawArea | undefined;
}

/**
 * The page that an id leads to. The name of a page about the law, without its area, leads to the page of that name for
 * the first of these areas that has one, or else for any area.
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

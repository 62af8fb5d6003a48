import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isError, type Problem } from '../problems/problem.ts';
import { hasSearchBox } from '../sites/search-box.ts';
import type { Site } from '../sites/site.ts';
import { billName, billOfMaterials } from './bill-of-materials.ts';
import { noticesName, noticesOf } from './notices.ts';
import type { Part } from './taken-in.ts';
import { undecided } from './undecided.ts';
import { worksIn } from './works.ts';

/**
 * Writes which works of others a finished copy holds: their notices into the folder that is published, the bill of materials
 * beside it. Answers with the works that may not be published.
 */
export function tellWorks(folder: string, sites: Site[], beside: string): Problem[] {
  const [site] = sites;
  if (!site) return [];
  const works = worksIn(partsOf(sites));
  const problems = undecided(works);
  if (problems.some(isError)) return problems;
  mkdirSync(beside, { recursive: true });
  writeFileSync(path.join(folder, noticesName), noticesOf(works));
  writeFileSync(path.join(beside, billName), billOfMaterials(site.brand.id, works));
  return problems;
}

/** The parts that a copy has. */
function partsOf(sites: Site[]): Part[] {
  const searches = sites.some(({ pages }) => pages.some(hasSearchBox));
  const types = sites.some(({ brand }) => brand.typing === 'offered');
  return [
    'style',
    'scripts in pages',
    ...(searches ? (['search'] as const) : []),
    ...(types ? (['typing'] as const) : []),
    'paper',
  ];
}

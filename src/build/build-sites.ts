import { rmSync } from 'node:fs';
import path from 'node:path';
import { readBrands } from '../brand/load.ts';
import { today } from '../calendar/date.ts';
import { finish } from '../hosting/finish.ts';
import { isError, type Problem } from '../problems/problem.ts';
import { checkBrand } from '../sites/brand-rules/index.ts';
import { readContent } from '../sites/content.ts';
import { type Site, sitesOf } from '../sites/site.ts';
import { verify } from '../verify/verify.ts';
import { lock, unlock } from './lock.ts';
import { render } from './render.ts';
import { publish, recover, stage } from './staging.ts';

interface Options {
  /** Folders of the packs to build. */
  packs: string[];
  /** Folder for the finished sites. */
  out: string;
  /** Builds with facts that are long overdue. For development only. */
  allowOverdue?: boolean;
}

interface Outcome {
  problems: Problem[];
  /** The folders of the finished sites; empty when a problem stopped the build. */
  built: string[];
}

/**
 * Checks, renders, finishes and verifies the sites of these packs, and only then puts them in place of the ones
 * before. Whatever goes wrong, the sites before stay whole.
 */
export async function buildSites({ packs, out, allowOverdue = false }: Options): Promise<Outcome> {
  const { sites, problems } = prepare(packs, allowOverdue);
  if (problems.some(isError)) return { problems, built: [] };
  const other = lock(out);
  if (other) return { problems: [...problems, busy(out, other)], built: [] };
  recover(out);
  const staged = stage(out);
  try {
    const found = await make(packs, sites, staged);
    const all = [...problems, ...found];
    if (found.some(isError)) return { problems: all, built: [] };
    const ids = [...new Set(sites.map(({ brand }) => brand.id))];
    for (const id of ids) publish(path.join(staged, 'sites', id), out, id);
    return { problems: all, built: ids.map((id) => path.join(out, id)) };
  } finally {
    rmSync(staged, { recursive: true, force: true });
    unlock(out);
  }
}

/** Reads and checks everything that people wrote. The sites are whole only when there are no errors. */
export function prepare(packs: string[], allowOverdue: boolean): { sites: Site[]; problems: Problem[] } {
  const { content, problems: contentProblems } = readContent('content', { today: today(), allowOverdue });
  const { brands, problems: brandProblems } = readBrands(packs);
  const between = brands.flatMap((brand) => checkBrand(brand, content));
  const problems = [...contentProblems, ...brandProblems, ...between];
  return { sites: problems.some(isError) ? [] : sitesOf(brands, content), problems };
}

async function make(packs: string[], sites: Site[], staged: string): Promise<Problem[]> {
  const rendering = await render(packs, staged);
  if (rendering.length > 0) return rendering;
  const brands = Map.groupBy(sites, ({ brand }) => brand.id);
  const found: Problem[] = [];
  for (const [id, own] of brands) {
    const folder = path.join(staged, 'sites', id);
    await finish(folder, own);
    found.push(...verify(folder, own));
  }
  return found;
}

function busy(out: string, pid: number): Problem {
  return {
    file: out,
    wrong: `another build is at work here (process ${pid})`,
    instead: 'the command again when that build has ended',
  };
}

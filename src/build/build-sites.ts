import { rmSync } from 'node:fs';
import path from 'node:path';
import { finish } from '../hosting/finish.ts';
import { isError, type Problem } from '../problems/problem.ts';
import { addSearch } from '../search/add-search.ts';
import { endFullText } from '../search/full-text-files.ts';
import { type Site, sitesOf } from '../sites/site.ts';
import { readSources } from '../sites/sources.ts';
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
export async function buildSites(options: Options): Promise<Outcome> {
  const { out } = options;
  const other = lock(out);
  if (other) return { problems: [busy(out, other)], built: [] };
  try {
    recover(out);
    return await checkAndBuild(options);
  } finally {
    unlock(out);
  }
}

async function checkAndBuild({ packs, out, allowOverdue = false }: Options): Promise<Outcome> {
  const { problems, ...sources } = readSources(packs, allowOverdue);
  if (problems.some(isError)) return { problems, built: [] };
  const sites = sitesOf(sources);
  const staged = stage(out);
  try {
    const found = [...problems, ...(await make(packs, sites, staged))];
    if (found.some(isError)) return { problems: found, built: [] };
    const ids = [...new Set(sites.map(({ brand }) => brand.id))];
    for (const id of ids) {
      publish(path.join(staged, forHosts(id)), out, forHosts(id));
      publish(path.join(staged, 'sites', id), out, id);
    }
    return { problems: found, built: ids.map((id) => path.join(out, id)) };
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
}

async function make(packs: string[], sites: Site[], staged: string): Promise<Problem[]> {
  const rendering = await render(packs, staged);
  if (rendering.length > 0) return rendering;
  const brands = Map.groupBy(sites, ({ brand }) => brand.id);
  const found: Problem[] = [];
  for (const [id, own] of brands) {
    const folder = path.join(staged, 'sites', id);
    await addSearch(folder, own);
    await finish(folder, own, path.join(staged, forHosts(id)));
    found.push(...verify(folder, own));
  }
  await endFullText();
  return found;
}

/** The folder of what is installed on hosts. No brand can have this name. */
function forHosts(id: string): string {
  return `${id}.hosting`;
}

function busy(out: string, pid: number): Problem {
  return {
    file: out,
    wrong: `another build is at work here (process ${pid})`,
    instead: 'the command again when that build has ended',
  };
}

import { rmSync } from 'node:fs';
import path from 'node:path';
import { removeUnusedCopies, writeCopies } from '../hosting/copies.ts';
import { finish } from '../hosting/finish.ts';
import { stepsFor } from '../hosting/hosts/index.ts';
import { isError, type Problem } from '../problems/problem.ts';
import { systemFault } from '../problems/system-fault.ts';
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
  /** Told of each part of the work, to measure it. */
  watch?: Watch;
}

/** The parts of a build. */
export const phases = ['read and check', 'render', 'search', 'finish', 'compress', 'verify'] as const;

/** Does the work of a phase and answers with what comes of it. */
export type Watch = <T>(phase: (typeof phases)[number], work: () => T) => T;

interface Outcome {
  problems: Problem[];
  /** The folders of the finished sites; empty when a problem stopped the build. */
  built: string[];
  /** What to do next, a line for each pack that names its host. */
  next: string[];
}

/**
 * Checks, renders, finishes and verifies the sites of these packs, and only then puts them in place of the ones
 * before. Whatever goes wrong, the sites before stay whole.
 */
export async function buildSites(options: Options): Promise<Outcome> {
  const { out } = options;
  try {
    const other = lock(out);
    if (other) return stopped([busy(out, other)]);
    try {
      recover(out);
      return await checkAndBuild(options);
    } finally {
      unlock(out);
    }
  } catch (error) {
    const fault = systemFault(error, out);
    if (!fault) throw error;
    return stopped([fault]);
  }
}

function stopped(problems: Problem[]): Outcome {
  return { problems, built: [], next: [] };
}

/** Does each phase and measures nothing. */
export const unwatched: Watch = (_, work) => work();

async function checkAndBuild({ packs, out, allowOverdue, watch = unwatched }: Options): Promise<Outcome> {
  const { problems, ...sources } = watch('read and check', () => readSources(packs, allowOverdue));
  if (problems.some(isError)) return stopped(problems);
  const sites = sitesOf(sources);
  const staged = stage(out);
  try {
    const found = [...problems, ...(await make(sites, staged, watch))];
    if (found.some(isError)) return stopped(found);
    const ids = [...new Set(sites.map(({ brand }) => brand.id))];
    for (const id of ids) {
      publish(path.join(staged, forHosts(id)), out, forHosts(id));
      publish(path.join(staged, 'sites', id), out, id);
    }
    const next = sites.flatMap(({ brand: { host, id } }) => (host ? stepsFor(host, id) : []));
    return { problems: found, built: ids.map((id) => path.join(out, id)), next: [...new Set(next)] };
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
}

/**
 * Renders, finishes and verifies these sites in a folder, and puts nothing in place. Answers with what verifying found, or with
 * why a page could not be rendered.
 */
export async function make(sites: Site[], staged: string, watch: Watch): Promise<Problem[]> {
  const rendering = await watch('render', () => render(sites, staged));
  if (rendering.length > 0) return rendering;
  const brands = [...Map.groupBy(sites, ({ brand }) => brand.id)];
  const found: Problem[] = [];
  const folderOf = (id: string) => path.join(staged, 'sites', id);
  const search = ([id, own]: [string, Site[]]) => {
    const added = addSearch(folderOf(id), own);
    // Where another brand fails first, nobody waits for this one any more.
    added.catch(() => undefined);
    return added;
  };
  let ahead: Promise<void> | undefined;
  for (const [place, brand] of brands.entries()) {
    const [id, own] = brand;
    await watch('search', () => ahead ?? search(brand));
    // Pagefind is a program of its own: it works for the next brand while this process finishes and verifies this one.
    const next = brands[place + 1];
    ahead = next && search(next);
    found.push(...(await watch('finish', () => finish(folderOf(id), own, path.join(staged, forHosts(id))))));
    await watch('compress', () => writeCopies(folderOf(id)));
    found.push(...(await watch('verify', () => verify(folderOf(id), own))));
  }
  await endFullText();
  removeUnusedCopies();
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

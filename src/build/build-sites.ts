import { rmSync } from 'node:fs';
import path from 'node:path';
import { type Diagnostic, isError } from '../diagnostics/diagnostic.ts';
import { systemErrorDiagnostic } from '../diagnostics/system-error.ts';
import { addSearch } from '../features/search/add-search.ts';
import { closePagefind } from '../features/search/pagefind-index.ts';
import { deploymentSteps } from '../hosting/host-registry.ts';
import { precompress, prunePrecompressCache } from '../output/precompress.ts';
import { readInputs } from '../site/inputs.ts';
import { createSites, type Site } from '../site/site.ts';
import { verifySite } from '../verify/verify-site.ts';
import { assemble } from './assemble.ts';
import { lock, unlock } from './lock.ts';
import { render } from './render.ts';
import { publish, recover, stage } from './staging.ts';

interface BuildOptions {
  /** Folders of the packs to build. */
  packs: string[];
  /** Folder for the finished sites. */
  out: string;
  /** Builds with facts that are long overdue. For development only. */
  allowOverdue?: boolean;
  /** Told of each part of the work, to measure it. */
  tracer?: Tracer;
}

/** The parts of a build. */
export const phases = ['read and check', 'render', 'search', 'finish', 'compress', 'verify'] as const;

/** Runs the work of a phase and returns its result. */
export type Tracer = <T>(phase: (typeof phases)[number], work: () => T) => T;

interface BuildResult {
  problems: Diagnostic[];
  /** The folders of the finished sites; empty when a problem stopped the build. */
  built: string[];
  /** What to do next, a line for each pack that names its host. */
  nextSteps: string[];
}

/**
 * Checks, renders, finishes and verifies the sites of these packs, and only then puts them in place of the ones
 * before. Whatever goes wrong, the sites before stay whole.
 */
export async function buildSites(options: BuildOptions): Promise<BuildResult> {
  const { out } = options;
  try {
    const other = lock(out);
    if (other) return failedBuild([lockHeldDiagnostic(out, other)]);
    try {
      recover(out);
      return await checkAndBuild(options);
    } finally {
      unlock(out);
    }
  } catch (error) {
    const fault = systemErrorDiagnostic(error, out);
    if (!fault) throw error;
    return failedBuild([fault]);
  }
}

function failedBuild(problems: Diagnostic[]): BuildResult {
  return { problems, built: [], nextSteps: [] };
}

/** Does each phase and measures nothing. */
export const noTrace: Tracer = (_, work) => work();

async function checkAndBuild({
  packs,
  out,
  allowOverdue,
  tracer = noTrace,
}: BuildOptions): Promise<BuildResult> {
  const { diagnostics, ...sources } = tracer('read and check', () => readInputs(packs, allowOverdue));
  if (diagnostics.some(isError)) return failedBuild(diagnostics);
  const sites = createSites(sources);
  const staged = stage(out);
  try {
    const found = [...diagnostics, ...(await runPipeline(sites, staged, tracer))];
    if (found.some(isError)) return failedBuild(found);
    const ids = [...new Set(sites.map(({ brand }) => brand.id))];
    for (const id of ids) {
      publish(path.join(staged, hostingFolder(id)), out, hostingFolder(id));
      publish(path.join(staged, 'sites', id), out, id);
    }
    const next = sites.flatMap(({ brand: { host, id } }) => (host ? deploymentSteps(host, id) : []));
    return { problems: found, built: ids.map((id) => path.join(out, id)), nextSteps: [...new Set(next)] };
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
}

/**
 * Renders, finishes and verifies these sites in a folder, and puts nothing in place. Returns the diagnostics of verification, or
 * why a page could not be rendered.
 */
export async function runPipeline(sites: Site[], staged: string, watch: Tracer): Promise<Diagnostic[]> {
  const rendering = await watch('render', () => render(sites, staged));
  if (rendering.length > 0) return rendering;
  const brands = [...Map.groupBy(sites, ({ brand }) => brand.id)];
  const found: Diagnostic[] = [];
  const folderOf = (id: string) => path.join(staged, 'sites', id);
  const search = ([id, own]: [string, Site[]]) => {
    const added = addSearch(folderOf(id), own);
    // When another brand fails first, this promise is no longer awaited.
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
    found.push(
      ...(await watch('finish', () => assemble(folderOf(id), own, path.join(staged, hostingFolder(id))))),
    );
    await watch('compress', () => precompress(folderOf(id)));
    found.push(...(await watch('verify', () => verifySite(folderOf(id), own))));
  }
  await closePagefind();
  prunePrecompressCache();
  return found;
}

/** The folder of what is installed on hosts. No brand can have this name. */
function hostingFolder(id: string): string {
  return `${id}.hosting`;
}

function lockHeldDiagnostic(out: string, pid: number): Diagnostic {
  return {
    file: out,
    message: `another build is at work here (process ${pid})`,
    fix: 'the command again when that build has ended',
  };
}

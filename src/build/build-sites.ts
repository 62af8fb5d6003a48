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
  /** Permits facts whose review is long overdue. For development only. */
  allowOverdue?: boolean;
  /** Wraps each phase, to measure it. */
  tracer?: Tracer;
}

/** The phases of a build, in order. */
export const phases = ['read and check', 'render', 'search', 'finish', 'compress', 'verify'] as const;

/** Runs the work of a phase and returns its result. */
export type Tracer = <T>(phase: (typeof phases)[number], work: () => T) => T;

interface BuildResult {
  diagnostics: Diagnostic[];
  /** The folders of the finished sites; empty when a problem stopped the build. */
  built: string[];
  /** Deployment instructions, one line for each pack that names its host. */
  nextSteps: string[];
}

/**
 * Validates, renders, assembles and verifies the sites of these packs, then replaces the previous ones. On any failure the
 * previous sites remain intact.
 */
export async function buildSites(options: BuildOptions): Promise<BuildResult> {
  const { out } = options;
  try {
    const holder = lock(out);
    if (holder) return failedBuild([lockHeldDiagnostic(out, holder)]);
    try {
      recover(out);
      return await checkAndBuild(options);
    } finally {
      unlock(out);
    }
  } catch (error) {
    const diagnostic = systemErrorDiagnostic(error, out);
    if (!diagnostic) throw error;
    return failedBuild([diagnostic]);
  }
}

function failedBuild(diagnostics: Diagnostic[]): BuildResult {
  return { diagnostics, built: [], nextSteps: [] };
}

/** A tracer that measures nothing. */
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
    const allDiagnostics = [...diagnostics, ...(await runPipeline(sites, staged, tracer))];
    if (allDiagnostics.some(isError)) return failedBuild(allDiagnostics);
    const ids = [...new Set(sites.map(({ brand }) => brand.id))];
    for (const id of ids) {
      publish(path.join(staged, hostingFolder(id)), out, hostingFolder(id));
      publish(path.join(staged, 'sites', id), out, id);
    }
    const next = sites.flatMap(({ brand: { host, id } }) => (host ? deploymentSteps(host, id) : []));
    return {
      diagnostics: allDiagnostics,
      built: ids.map((id) => path.join(out, id)),
      nextSteps: [...new Set(next)],
    };
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
}

/**
 * Renders, assembles and verifies these sites in a staging folder without publishing them. Returns the diagnostics of
 * verification, or of rendering when a page could not be rendered.
 */
export async function runPipeline(sites: Site[], staged: string, tracer: Tracer): Promise<Diagnostic[]> {
  const renderErrors = await tracer('render', () => render(sites, staged));
  if (renderErrors.length > 0) return renderErrors;
  const brands = [...Map.groupBy(sites, ({ brand }) => brand.id)];
  const diagnostics: Diagnostic[] = [];
  const folderOf = (id: string) => path.join(staged, 'sites', id);
  const search = ([id, brandSites]: [string, Site[]]) => {
    const added = addSearch(folderOf(id), brandSites);
    // When another brand fails first, nothing awaits this promise; the handler prevents an unhandled rejection.
    added.catch(() => undefined);
    return added;
  };
  let pendingSearch: Promise<void> | undefined;
  for (const [index, brand] of brands.entries()) {
    const [id, brandSites] = brand;
    await tracer('search', () => pendingSearch ?? search(brand));
    // Pagefind is a separate process: it indexes the next brand while this process assembles and verifies this one.
    const next = brands[index + 1];
    pendingSearch = next && search(next);
    diagnostics.push(
      ...(await tracer('finish', () =>
        assemble(folderOf(id), brandSites, path.join(staged, hostingFolder(id))),
      )),
    );
    await tracer('compress', () => precompress(folderOf(id)));
    diagnostics.push(...(await tracer('verify', () => verifySite(folderOf(id), brandSites))));
  }
  await closePagefind();
  prunePrecompressCache();
  return diagnostics;
}

/** Name of the folder of server configuration. A brand id cannot contain a dot, so the two never collide. */
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

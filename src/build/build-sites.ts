import path from 'node:path';
import { type Diagnostic, isError } from '../diagnostics/diagnostic.ts';
import { systemErrorDiagnostic } from '../diagnostics/system-error.ts';
import { isInside } from '../files/is-inside.ts';
import { changedServerConfig, deploymentSteps } from '../hosting/host-registry.ts';
import { removedPagesNote } from '../hosting/removed-pages.ts';
import { pruneCache } from '../output/prune-cache.ts';
import { ResultCache } from '../runtime/result-cache.ts';
import { cacheFolder } from '../runtime/workspace.ts';
import { readInputs } from '../site/inputs.ts';
import { createSites, type Site } from '../site/site.ts';
import { lock, unlock } from './lock.ts';
import { pathError } from './path-error.ts';
import { noTrace, type Tracer } from './phases.ts';
import { discard, publish, recover, stage } from './staging.ts';

/** What the rules said of `content/`. */
const lintCache = new ResultCache(cacheFolder('lint'));

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

/** A finished site, and the folder of its pack. */
export interface BuiltPack {
  pack: string;
  site: string;
}

interface BuildResult {
  diagnostics: Diagnostic[];
  /** The finished sites: all, or those whose packs have no error of their own, or none when an error concerns every pack. */
  built: BuiltPack[];
  /** Deployment instructions, one line for each pack that was built. */
  nextSteps: string[];
}

/**
 * Validates, renders, assembles and verifies the sites of these packs, then replaces the previous ones. A pack with an error of
 * its own keeps its previous site and stops no other; any other failure before publishing leaves every previous site intact.
 */
export async function buildSites(options: BuildOptions): Promise<BuildResult> {
  const { out } = options;
  const unusable = pathError('.') ?? pathError(out);
  if (unusable) return failedBuild([unusable]);
  try {
    const holder = lock(out);
    if (holder) return failedBuild([lockHeldDiagnostic(out, holder)]);
    try {
      recover(out);
      pruneCache(lintCache.folder);
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

async function checkAndBuild(options: BuildOptions): Promise<BuildResult> {
  const { packs, allowOverdue, tracer = noTrace } = options;
  const { diagnostics, ...sources } = tracer('read and check', () =>
    readInputs(packs, allowOverdue, lintCache),
  );
  if (diagnostics.some(isError)) return buildOthers(options, diagnostics);
  const { renderErrors, ...result } = await renderAndPublish(createSites(sources), options);
  if (renderErrors.length > 0) return buildOthers(options, [...diagnostics, ...renderErrors]);
  return { ...result, diagnostics: [...diagnostics, ...result.diagnostics] };
}

/**
 * Builds the packs that none of these errors is about, and adds what was found in the others. When there are no such packs, or
 * an error is in what all packs share, nothing is built.
 */
async function buildOthers(options: BuildOptions, diagnostics: Diagnostic[]): Promise<BuildResult> {
  const packOf = ({ file }: Diagnostic) => options.packs.find((pack) => isInside(pack, file));
  const faulty = new Set(diagnostics.filter(isError).map(packOf));
  const packs = options.packs.filter((pack) => !faulty.has(pack));
  if (faulty.has(undefined) || packs.length === 0) return failedBuild(diagnostics);
  const others = await checkAndBuild({ ...options, packs });
  // What was said of the others is said again, by their own build.
  const own = diagnostics.filter((diagnostic) => faulty.has(packOf(diagnostic)));
  return { ...others, diagnostics: [...own, ...others.diagnostics] };
}

/** Renders these sites in a staging folder, and publishes those without an error. */
async function renderAndPublish(
  sites: Site[],
  { out, tracer = noTrace }: BuildOptions,
): Promise<BuildResult & { renderErrors: Diagnostic[] }> {
  // Imported lazily: a mistake in a page, a fact or a pack is reported sooner.
  const { hostingFolder, runPipeline, siteFolder } = await import('./pipeline.ts');
  const staged = stage(out);
  try {
    const { renderErrors, byBrand } = await runPipeline(sites, staged, tracer);
    const brands = new Map(sites.map(({ brand }) => [brand.id, brand]));
    const result: BuildResult = { diagnostics: [], built: [], nextSteps: [] };
    for (const [id, found] of byBrand) {
      result.diagnostics.push(...found);
      const brand = brands.get(id);
      if (!brand || found.some(isError)) continue;
      const [hosting, site] = [hostingFolder(id), path.join(out, id)];
      const removed = removedPagesNote(path.join(staged, hosting), path.join(out, hosting));
      const changed = changedServerConfig(path.join(staged, hosting), path.join(out, hosting));
      try {
        publish({ [hosting]: path.join(staged, hosting), [id]: siteFolder(staged, id) }, out);
      } catch (error) {
        const diagnostic = systemErrorDiagnostic(error, site);
        if (!diagnostic) throw error;
        result.diagnostics.push(diagnostic);
        continue;
      }
      result.built.push({ pack: brand.folder, site });
      result.nextSteps.push([deploymentSteps(brand, changed), removed].filter(Boolean).join('\n'));
    }
    return { ...result, renderErrors };
  } finally {
    discard(staged);
  }
}

function lockHeldDiagnostic(out: string, pid: number): Diagnostic {
  return {
    file: out,
    message: `another build is at work here (process ${pid})`,
    fix: 'the command again when that build has ended',
  };
}

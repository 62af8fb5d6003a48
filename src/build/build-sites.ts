import { rmSync } from 'node:fs';
import path from 'node:path';
import { type Diagnostic, isError } from '../diagnostics/diagnostic.ts';
import { systemErrorDiagnostic } from '../diagnostics/system-error.ts';
import { SheetOverflow } from '../features/print/sheet-overflow.ts';
import { deploymentSteps } from '../hosting/host-registry.ts';
import { readInputs } from '../site/inputs.ts';
import { createSites } from '../site/site.ts';
import { lock, unlock } from './lock.ts';
import { noTrace, type Tracer } from './phases.ts';
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
    const diagnostic = error instanceof SheetOverflow ? error.diagnostic : systemErrorDiagnostic(error, out);
    if (!diagnostic) throw error;
    return failedBuild([diagnostic]);
  }
}

function failedBuild(diagnostics: Diagnostic[]): BuildResult {
  return { diagnostics, built: [], nextSteps: [] };
}

async function checkAndBuild({
  packs,
  out,
  allowOverdue,
  tracer = noTrace,
}: BuildOptions): Promise<BuildResult> {
  const { diagnostics, ...sources } = tracer('read and check', () => readInputs(packs, allowOverdue));
  if (diagnostics.some(isError)) return failedBuild(diagnostics);
  const sites = createSites(sources);
  // Imported lazily: a mistake in a page, a fact or a pack is reported sooner.
  const { hostingFolder, runPipeline } = await import('./pipeline.ts');
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

function lockHeldDiagnostic(out: string, pid: number): Diagnostic {
  return {
    file: out,
    message: `another build is at work here (process ${pid})`,
    fix: 'the command again when that build has ended',
  };
}

import path from 'node:path';
import { inspect } from 'node:util';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { systemErrorDiagnostic } from '../diagnostics/system-error.ts';
import type { Site } from '../site/site.ts';

/**
 * Renders every page of these sites in one Astro build, into one subfolder for each brand. Failures of Astro are returned as
 * diagnostics. Astro's cache is inside the staging folder and deleted with it: a persistent one could restore an outdated fact.
 */
export async function render(sites: Site[], folder: string): Promise<Diagnostic[]> {
  // Imported lazily: a mistake in a page, a fact or a pack is reported a second sooner.
  const [{ build }, { waymark }] = await Promise.all([import('astro'), import('../integrations/waymark.ts')]);
  const { NODE_ENV } = process.env;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  try {
    await build({
      configFile: false,
      // Astro writes beside its root, and an installed package may be read-only.
      root: path.resolve(folder),
      srcDir: path.resolve('src'),
      publicDir: path.resolve('public'),
      integrations: waymark({ sites }),
      outDir: path.resolve(folder, 'sites'),
      cacheDir: path.resolve(folder, 'cache'),
      logLevel: 'silent',
    });
    return [];
  } catch (error) {
    return [renderFailure(error, folder)];
  } finally {
    // Astro sets NODE_ENV to "production", which child processes would inherit.
    if (NODE_ENV === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = NODE_ENV;
  }
}

/** Converts what Astro threw to a diagnostic: of the disk that holds the folder, or else of the page. */
export function renderFailure(error: unknown, folder: string): Diagnostic {
  return diskError(error, folder) ?? pageError(error, folder);
}

/** Patterns of file system errors in messages: some of Astro's dependencies wrap them in errors without a code. */
const diskErrorPatterns: [code: string, pattern: RegExp][] = [
  ['ENOSPC', /ENOSPC|no space left on device/i],
  ['EROFS', /EROFS|read-only file system/i],
  ['EDQUOT', /EDQUOT|quota exceeded/i],
  ['EMFILE', /EMFILE|too many open files/i],
  ['EACCES', /EACCES|permission denied/i],
];

/** The file system error behind an error, however deeply it is nested. */
function diskError(error: unknown, folder: string): Diagnostic | undefined {
  const text = inspect(error, { depth: 5 });
  const [code] = diskErrorPatterns.find(([, pattern]) => pattern.test(text)) ?? [];
  return code === undefined ? undefined : systemErrorDiagnostic({ code }, folder);
}

/** Astro names files relative to its root, the staging folder, or by their whole path. */
function pageError(error: unknown, folder: string): Diagnostic {
  const { message, loc, id } = error as {
    message?: string;
    id?: string;
    loc?: { file?: string; line?: number; column?: number };
  };
  const file = loc?.file ?? id;
  return {
    file: file ? path.relative('.', path.resolve(folder, file)) : 'src/pages/[...path].astro',
    ...(loc?.line !== undefined && { line: loc.line }),
    ...(loc?.column !== undefined && { column: loc.column }),
    message: `the page could not be rendered: ${String(message ?? error)
      .split('\n')[0]
      ?.replace(/\.$/, '')}`,
    fix: 'the page or component so that it renders; npm run dev shows more',
  };
}

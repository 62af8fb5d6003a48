import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { inspect } from 'node:util';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { DiagnosticError } from '../diagnostics/diagnostic-error.ts';
import { systemErrorDiagnostic } from '../diagnostics/system-error.ts';
import { pageFile } from '../site/page-path.ts';
import type { Site } from '../site/site.ts';
import { loadRenderer, rendererEntry } from './renderer.ts';
import type { Renderer } from './renderer-entry.ts';

/** The renderer, which has what the later steps need too; or why there is none, or what it could not render. */
export type RenderResult = { renderer: Renderer } | { errors: Diagnostic[] };

/**
 * Renders every page of these sites into one subfolder for each brand, with the compiled renderer. What Astro, Vite or a component
 * throws is returned as diagnostics: all that is wrong with the sources, or else the first page that fails.
 */
export async function render(sites: readonly Site[], folder: string): Promise<RenderResult> {
  let file = rendererEntry;
  // Components of a page are rendered concurrently: when one fails, nothing awaits the others.
  const ignoreRejection = () => undefined;
  process.on('unhandledRejection', ignoreRejection);
  try {
    const renderer = await loadRenderer();
    for (const site of sites)
      for (const page of site.pages) {
        file = page.file;
        const html = await renderer.renderPage({ site, page });
        writePage(path.join(folder, 'sites', site.brand.id, pageFile(site.pathOf(page))), html);
      }
    return { renderer };
  } catch (error) {
    await setImmediate();
    return { errors: renderFailures(error, folder, file) };
  } finally {
    process.off('unhandledRejection', ignoreRejection);
  }
}

function writePage(file: string, html: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, html);
}

/**
 * Converts what was thrown to diagnostics: of the disk that holds the folder, or else of each file that the error names, or of
 * `file`, which was being rendered.
 */
export function renderFailures(error: unknown, folder: string, file: string): Diagnostic[] {
  if (error instanceof DiagnosticError) return [error.diagnostic];
  const ofDisk = diskError(error, folder);
  if (ofDisk) return [ofDisk];
  // Rolldown collects the errors of all modules.
  const { errors } = error as { errors?: unknown[] };
  const thrown = Array.isArray(errors) && errors.length > 0 ? errors : [error];
  return thrown.map((each) => pageError(each, file));
}

/** Patterns of file system errors in messages: some of Astro's dependencies wrap them in errors without a code. */
const diskErrorPatterns: [code: string, pattern: RegExp][] = [
  ['ENOSPC', /ENOSPC|no space left on device/i],
  ['EROFS', /EROFS|read-only file system/i],
  ['EDQUOT', /EDQUOT|quota exceeded/i],
  ['EMFILE', /EMFILE|too many open files/i],
  ['EACCES', /EACCES|permission denied/i],
  ['EPERM', /\bEPERM\b|operation not permitted/i],
  ['EBUSY', /\bEBUSY\b|resource busy or locked/i],
  ['ENAMETOOLONG', /\bENAMETOOLONG\b|file name too long/i],
  ['ENOMEM', /\bENOMEM\b|cannot allocate memory/i],
  ['EIO', /\bEIO\b|input\/output error/i],
];

/** The file system error behind an error, however deeply it is nested. */
function diskError(error: unknown, folder: string): Diagnostic | undefined {
  const text = inspect(error, { depth: 5 });
  const [code] = diskErrorPatterns.find(([, pattern]) => pattern.test(text)) ?? [];
  return code === undefined ? undefined : systemErrorDiagnostic({ code }, folder);
}

function pageError(error: unknown, rendered: string): Diagnostic {
  const { message, loc, id } = error as {
    message?: string;
    id?: string;
    loc?: { file?: string; line?: number; column?: number };
  };
  const file = loc?.file ?? id;
  return {
    file: file ? path.relative('.', file) : rendered,
    ...(loc?.line !== undefined && { line: loc.line }),
    ...(loc?.column !== undefined && { column: loc.column }),
    message: `the page could not be rendered: ${String(message ?? error)
      .split('\n')[0]
      ?.replace(/\.$/, '')}`,
    fix: 'the page or component so that it renders; npm run dev shows more',
  };
}

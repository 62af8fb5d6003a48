import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { DiagnosticError } from '../diagnostics/diagnostic-error.ts';
import { type BundledPart, trackBundled } from '../integrations/bundled-packages.ts';
import { describePackages, type PackageInfo, rememberPackages } from '../output/sbom/third-party-packages.ts';
import { isInstalledPackage } from '../runtime/installation.ts';
import { replaceFile } from '../runtime/replace-file.ts';
import { hashSources } from '../runtime/source-hash.ts';
import { cacheFolder } from '../runtime/workspace.ts';
import type { Renderer } from './renderer-entry.ts';

/** Compiled renderers. Deleting one costs the seconds of a compilation. */
export const rendererCache = cacheFolder('renderer');

/** The renderer of the published package, which has no compilers. */
export const packagedRenderer = 'compiled/renderer.mjs';

/** The module that compiles the renderer, with everything that only it needs. */
export const compilerEntry = 'src/integrations/compile-renderer.ts';

/** The module that the renderer is compiled from. */
export const rendererEntry = 'src/build/renderer-entry.ts';

/** The folders of its sources: never a fact, a message or a pack, which it is given with each page. */
const sourceFolders = ['src', 'content/pages'];

/** What is known of a compiled renderer, in a file beside its module. */
interface RendererRecord {
  /** SHA-256 of the module. */
  sha256: string;
  /** The files of packages that it contains, for the list of licences. */
  bundled: [part: BundledPart, files: string[]][];
  /** Those packages by folder: where it is installed, they are not. */
  packages: [folder: string, info: PackageInfo][];
}

/**
 * Resolves to the renderer of the installed package, or to that of the sources as they are now: out of the cache, or compiled.
 * Rejects with what Vite or Astro throws about a page that cannot be compiled, or with a `DiagnosticError` about a damaged
 * installation.
 */
export async function loadRenderer(cache = rendererCache): Promise<Renderer> {
  const module = isInstalledPackage ? packagedRenderer : path.join(cache, `${sourcesKey()}.mjs`);
  const record = readRecord(module) ?? (isInstalledPackage ? undefined : await compileTo(module));
  if (!record) throw new DiagnosticError(damagedInstallation());
  rememberPackages(record.packages);
  for (const [part, files] of record.bundled) trackBundled(part, files);
  const { createRenderer } = (await import(pathToFileURL(path.resolve(module)).href)) as {
    createRenderer: () => Promise<Renderer>;
  };
  return createRenderer();
}

/** What decides what is compiled: the sources as they are now. */
function sourcesKey(): string {
  return hashSources(sourceFolders, process.version);
}

/** Returns the record of a compiled renderer; undefined when it is missing or its module is not what was written. */
function readRecord(module: string): RendererRecord | undefined {
  if (!existsSync(module) || !existsSync(recordFile(module))) return undefined;
  try {
    const record = JSON.parse(readFileSync(recordFile(module), 'utf8')) as RendererRecord;
    // A full disk or a crash may leave a truncated file.
    if (sha256(readFileSync(module)) !== record.sha256) return undefined;
    // Nothing is written where packages are installed.
    if (!isInstalledPackage) for (const file of [module, recordFile(module)]) markAsUsed(file);
    return record;
  } catch {
    return undefined;
  }
}

function markAsUsed(file: string): void {
  const now = new Date();
  utimesSync(file, now, now);
}

/** Compiles the renderer into this file, with its record beside it, and resolves to the record. Rejects like `loadRenderer`. */
export async function compileTo(module: string): Promise<RendererRecord> {
  // Imported lazily: Vite and Astro take a second to load, and an installed package has neither.
  const { compileRenderer } = await import('../integrations/compile-renderer.ts');
  const keyBefore = sourcesKey();
  const { code, bundled, sources } = await compileRenderer(rendererEntry);
  // It would be kept under the name of other sources.
  if (sourcesKey() !== keyBefore) throw new DiagnosticError(changedSources());
  const foreign = sources.filter((file) => !isHashed(file));
  if (foreign.length > 0) throw new Error(`The key of the cache does not cover ${foreign.join(', ')}.`);
  const packages = describePackages(bundled.flatMap(([, files]) => files));
  const record = { sha256: sha256(code), bundled, packages };
  mkdirSync(path.dirname(module), { recursive: true });
  replaceFile(module, code);
  replaceFile(recordFile(module), JSON.stringify(record));
  return record;
}

function changedSources() {
  return {
    file: 'src',
    message: 'a file here or in content/pages was changed while the pages were compiled',
    fix: 'the same command again',
  };
}

function damagedInstallation() {
  return {
    file: packagedRenderer,
    message: 'this file of the installed program is missing or is not what was published',
    fix: 'npm ci in the folder of your project, which installs every package again',
  };
}

function isHashed(file: string): boolean {
  return file === 'package.json' || sourceFolders.some((folder) => file.startsWith(`${folder}/`));
}

function recordFile(module: string): string {
  return module.replace(/\.mjs$/, '.json');
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

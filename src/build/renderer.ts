import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type SitePart, trackBundled } from '../integrations/bundled-packages.ts';
import type { PageRenderer } from '../layouts/page-renderer.ts';
import { hashSources } from '../runtime/source-hash.ts';
import { cacheFolder } from '../runtime/workspace.ts';

/** Compiled renderers. Deleting one costs the seconds of a compilation. */
export const rendererCache = cacheFolder('renderer');

/** The module that the renderer is compiled from. */
export const rendererEntry = 'src/layouts/page-renderer.ts';

/** The folders of its sources: never a fact, a message or a pack, which it is given with each page. */
const sourceFolders = ['src', 'content/pages'];

/** What is known of a compiled renderer, in a file beside its module. */
interface RendererRecord {
  /** SHA-256 of the module. */
  sha256: string;
  /** The files of packages that its pages contain, for the list of licences. */
  bundled: [part: SitePart, files: string[]][];
}

/**
 * Resolves to the renderer compiled from the sources as they are now: out of the cache, or compiled. Rejects with what Vite or
 * Astro throws about a page that cannot be compiled.
 */
export async function loadRenderer(cache = rendererCache): Promise<PageRenderer> {
  const key = hashSources(sourceFolders, process.version);
  const module = path.join(cache, `${key}.mjs`);
  const record = readRecord(module) ?? (await compile(module));
  for (const [part, files] of record.bundled) trackBundled(part, files);
  const { createPageRenderer } = (await import(pathToFileURL(path.resolve(module)).href)) as {
    createPageRenderer: () => Promise<PageRenderer>;
  };
  return createPageRenderer();
}

/** Returns the record of a compiled renderer; undefined when it is missing or its module is not what was written. */
function readRecord(module: string): RendererRecord | undefined {
  if (!existsSync(module) || !existsSync(recordFile(module))) return undefined;
  try {
    const record = JSON.parse(readFileSync(recordFile(module), 'utf8')) as RendererRecord;
    // A full disk or a crash may leave a truncated file.
    if (sha256(readFileSync(module)) !== record.sha256) return undefined;
    const now = new Date();
    for (const file of [module, recordFile(module)]) utimesSync(file, now, now);
    return record;
  } catch {
    return undefined;
  }
}

async function compile(module: string): Promise<RendererRecord> {
  // Imported lazily: Vite and Astro take a second to load.
  const { compileRenderer } = await import('../integrations/compile-renderer.ts');
  const { code, bundled, sources } = await compileRenderer(rendererEntry);
  const foreign = sources.filter((file) => !isHashed(file));
  if (foreign.length > 0) throw new Error(`The key of the cache does not cover ${foreign.join(', ')}.`);
  const record = { sha256: sha256(code), bundled };
  mkdirSync(path.dirname(module), { recursive: true });
  replaceFile(module, code);
  replaceFile(recordFile(module), JSON.stringify(record));
  return record;
}

function isHashed(file: string): boolean {
  return file === 'package.json' || sourceFolders.some((folder) => file.startsWith(`${folder}/`));
}

function recordFile(module: string): string {
  return module.replace(/\.mjs$/, '.json');
}

/** Another build may write the same file now: the rename is atomic. */
function replaceFile(file: string, content: string): void {
  const temp = `${file}.${randomUUID()}`;
  writeFileSync(temp, content);
  renameSync(temp, file);
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

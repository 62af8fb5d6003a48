import path from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { reportErrors } from '../diagnostics/diagnostic-error.ts';
import { sheetCache } from '../features/print/render-pdf.ts';
import { addSearch } from '../features/search/add-search.ts';
import { evidenceCache } from '../features/search/evidence-cache.ts';
import { closePagefind } from '../features/search/pagefind-index.ts';
import { copiesCache, precompress } from '../output/precompress.ts';
import { pruneCache } from '../output/prune-cache.ts';
import type { Site } from '../site/site.ts';
import { verifySite } from '../verify/verify-site.ts';
import { assemble } from './assemble.ts';
import type { Tracer } from './phases.ts';
import { render } from './render.ts';
import { rendererCache } from './renderer.ts';
import type { Renderer } from './renderer-entry.ts';

/** What was found in a run of the pipeline. */
export interface PipelineResult {
  /** Errors of rendering, after which nothing else runs: one step renders the pages of every brand. */
  renderErrors: Diagnostic[];
  /** What assembly and verification found, by the id of the brand. */
  byBrand: Map<string, Diagnostic[]>;
}

/** Renders, assembles and verifies these sites in a staging folder without publishing them. */
export async function runPipeline(sites: Site[], staged: string, tracer: Tracer): Promise<PipelineResult> {
  const byBrand = new Map<string, Diagnostic[]>();
  const rendered = await tracer('render', () => render(sites, staged));
  if ('errors' in rendered) return { renderErrors: rendered.errors, byBrand };
  const { searchCode, typingScripts } = rendered.renderer;
  const brands = [...Map.groupBy(sites, ({ brand }) => brand.id)];
  const search = ([id, brandSites]: [string, Site[]]) => {
    const added = addSearch(siteFolder(staged, id), brandSites, searchCode);
    // When another brand fails first, nothing awaits this promise; the handler prevents an unhandled rejection.
    added.catch(() => undefined);
    return added;
  };
  let pendingSearch: Promise<void> | undefined;
  for (const [index, brand] of brands.entries()) {
    const [id] = brand;
    await tracer('search', () => pendingSearch ?? search(brand));
    // Pagefind is a separate process: it indexes the next brand while this process assembles and verifies this one.
    const next = brands[index + 1];
    pendingSearch = next && search(next);
    byBrand.set(id, await finish(brand, { staged, typingScripts }, tracer));
  }
  await closePagefind();
  for (const cache of [copiesCache, evidenceCache.folder, rendererCache, sheetCache.folder])
    pruneCache(cache);
  return { renderErrors: [], byBrand };
}

/**
 * Assembles, compresses and verifies one brand. A sheet without room for its texts, or a picture that cannot be drawn, ends this
 * brand, not the others.
 */
function finish(
  [id, sites]: [string, Site[]],
  { staged, typingScripts }: { staged: string } & Pick<Renderer, 'typingScripts'>,
  tracer: Tracer,
): Promise<Diagnostic[]> {
  const folder = siteFolder(staged, id);
  return reportErrors(async () => {
    const diagnostics = await tracer('finish', () =>
      assemble(folder, sites, { hostConfigFolder: path.join(staged, hostingFolder(id)), typingScripts }),
    );
    await tracer('compress', () => precompress(folder));
    return [...diagnostics, ...(await tracer('verify', () => verifySite(folder, sites)))];
  });
}

/** Where a site is rendered. */
export function siteFolder(staged: string, id: string): string {
  return path.join(staged, 'sites', id);
}

/** Name of the folder of server configuration. A brand id cannot contain a dot, so the two never collide. */
export function hostingFolder(id: string): string {
  return `${id}.hosting`;
}

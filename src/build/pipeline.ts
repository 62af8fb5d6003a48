import path from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { addSearch } from '../features/search/add-search.ts';
import { closePagefind } from '../features/search/pagefind-index.ts';
import { precompress, prunePrecompressCache } from '../output/precompress.ts';
import type { Site } from '../site/site.ts';
import { verifySite } from '../verify/verify-site.ts';
import { assemble } from './assemble.ts';
import type { Tracer } from './phases.ts';
import { render } from './render.ts';

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
export function hostingFolder(id: string): string {
  return `${id}.hosting`;
}

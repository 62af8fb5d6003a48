import { contentTypes } from '../content-types.ts';
import { cacheControl, capabilityHeaders, commonHeaders } from '../headers.ts';
import type { Host } from '../host.ts';
import type { HostingModel } from '../hosting-model.ts';
import { maxAzureBytes } from '../limits.ts';

/**
 * Generates `staticwebapp.config.json` for Azure Static Web Apps. Each immutable file has its own route: one for their folder
 * would also apply to the error page of a missing file. Files beyond the size limit are not cached, which is slow but safe.
 * Azure supports one error page, the first language's.
 */
export function azure({ cspSources, errorPage, immutableFiles, configFiles }: HostingModel): string {
  const config = (files: string[]) => {
    const content = {
      trailingSlash: 'always',
      routes: [
        ...configFiles
          .filter((file) => file !== 'staticwebapp.config.json')
          .map((file) => ({ route: `/${file}`, statusCode: 404 })),
        // An empty value removes a header.
        ...cspSources.special.flatMap(({ address, capability }) =>
          [address, `${address}index.html`].map((route) => ({
            route,
            headers: Object.fromEntries(capabilityHeaders(cspSources, capability)),
          })),
        ),
        ...files.map((route) => ({ route, headers: { 'Cache-Control': cacheControl.hashed } })),
      ],
      responseOverrides: { 404: { rewrite: errorPage, statusCode: 404 } },
      globalHeaders: { ...commonHeaders(cspSources), 'Cache-Control': cacheControl.other },
      mimeTypes: Object.fromEntries(
        Object.entries(contentTypes).map(([extension, type]) => [`.${extension}`, type]),
      ),
    };
    return `${JSON.stringify(content, undefined, 1)}\n`;
  };
  let fileCount = immutableFiles.length;
  while (fileCount > 0 && config(immutableFiles.slice(0, fileCount)).length > maxAzureBytes) fileCount -= 1;
  return config(immutableFiles.slice(0, fileCount));
}

export const host: Host = { published: { 'staticwebapp.config.json': azure }, order: 4 };

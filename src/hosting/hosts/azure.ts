import { contentTypes } from '../content-types.ts';
import { cacheControl, capabilityHeaders, commonHeaders, fileHeaders } from '../headers.ts';
import type { Host } from '../host.ts';
import type { HostingModel } from '../hosting-model.ts';
import { maxAzureBytes } from '../limits.ts';

/**
 * Generates `staticwebapp.config.json` for Azure Static Web Apps. Each file with its own headers has its own route:
 * one for their folder would also apply to the error page of a missing file. Files beyond the size limit have the headers of a
 * page, which is slow but safe. A route of an index.html also applies to its folder, with and without the slash. Azure supports
 * one error page, the first language's.
 */
export function azure({ cspSources, errorPage, filesWithHeaders, configFiles }: HostingModel): string {
  const config = (files: string[]) => {
    const content = {
      trailingSlash: 'always',
      routes: [
        ...configFiles
          .filter((file) => file !== 'staticwebapp.config.json')
          .map((file) => ({ route: `/${file}`, statusCode: 404 })),
        // An empty value removes a header.
        ...cspSources.special.map(({ address, capability }) => ({
          route: `${address}index.html`,
          headers: Object.fromEntries(capabilityHeaders(cspSources, capability)),
        })),
        ...files.map((route) => ({ route, headers: Object.fromEntries(fileHeaders(route)) })),
      ],
      responseOverrides: { 404: { rewrite: errorPage, statusCode: 404 } },
      globalHeaders: { ...commonHeaders(cspSources), 'Cache-Control': cacheControl.other },
      mimeTypes: Object.fromEntries(
        Object.entries(contentTypes).map(([extension, type]) => [`.${extension}`, type]),
      ),
    };
    // On one line: indentation would take room from the routes.
    return `${JSON.stringify(content)}\n`;
  };
  let fileCount = filesWithHeaders.length;
  while (fileCount > 0 && config(filesWithHeaders.slice(0, fileCount)).length > maxAzureBytes) fileCount -= 1;
  return config(filesWithHeaders.slice(0, fileCount));
}

export const host: Host = { published: { 'staticwebapp.config.json': azure }, order: 4 };

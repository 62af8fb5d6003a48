import { contentTypes } from '../content-types.ts';
import { cacheControl, capabilityHeaders, commonHeaders } from '../headers.ts';
import type { Host } from '../host.ts';
import type { HostingModel } from '../hosting-model.ts';

/** The largest `staticwebapp.config.json` that Azure takes, in bytes, with room to spare. */
const maxBytes = 18_000;

/**
 * The folder's `staticwebapp.config.json` for Azure Static Web Apps. A file that may be kept has a route of its own: one
 * for their folder would also hold for the error page of a file that is not there. Files for which there is no room are
 * fetched anew each time, which is slow and safe. Azure knows one error page, the first language's.
 */
export function azure({ cspSources, errorPage, immutableFiles, configFiles }: HostingModel): string {
  const config = (files: string[]) => {
    const content = {
      trailingSlash: 'always',
      routes: [
        ...configFiles
          .filter((file) => file !== 'staticwebapp.config.json')
          .map((file) => ({ route: `/${file}`, statusCode: 404 })),
        // An empty value takes a header off.
        ...cspSources.special.flatMap(({ address, need }) =>
          [address, `${address}index.html`].map((route) => ({
            route,
            headers: Object.fromEntries(capabilityHeaders(cspSources, need)),
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
  let room = immutableFiles.length;
  while (room > 0 && config(immutableFiles.slice(0, room)).length > maxBytes) room -= 1;
  return config(immutableFiles.slice(0, room));
}

export const host: Host = { published: { 'staticwebapp.config.json': azure }, order: 4 };

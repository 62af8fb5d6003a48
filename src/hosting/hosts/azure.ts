import { contentTypes } from '../content-types.ts';
import { hostFiles } from '../files.ts';
import { cacheControl, commonHeaders, policyHeader, searchPolicy } from '../headers.ts';
import type { Publication } from '../publication.ts';

/** The largest `staticwebapp.config.json` that Azure takes, in bytes, with room to spare. */
const mostBytes = 18_000;

/**
 * The folder's `staticwebapp.config.json` for Azure Static Web Apps. A file that may be kept has a route of its own: one
 * for their folder would also hold for the error page of a file that is not there. Files for which there is no room are
 * fetched anew each time, which is slow and safe. Azure knows one error page, the first language's.
 */
export function azure({ needs, errorPage, kept }: Publication): string {
  const config = (files: string[]) => {
    const content = {
      trailingSlash: 'always',
      routes: [
        ...hostFiles
          .filter((file) => file !== 'staticwebapp.config.json')
          .map((file) => ({ route: `/${file}`, statusCode: 404 })),
        ...needs.searching.flatMap((page) =>
          [page, `${page}index.html`].map((route) => ({
            route,
            headers: { [policyHeader]: searchPolicy(needs) },
          })),
        ),
        ...files.map((route) => ({ route, headers: { 'Cache-Control': cacheControl.hashed } })),
      ],
      responseOverrides: { 404: { rewrite: errorPage, statusCode: 404 } },
      globalHeaders: { ...commonHeaders(needs), 'Cache-Control': cacheControl.other },
      mimeTypes: Object.fromEntries(
        Object.entries(contentTypes).map(([extension, type]) => [`.${extension}`, type]),
      ),
    };
    return `${JSON.stringify(content, undefined, 1)}\n`;
  };
  let room = kept.length;
  while (room > 0 && config(kept.slice(0, room)).length > mostBytes) room -= 1;
  return config(kept.slice(0, room));
}

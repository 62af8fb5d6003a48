import { contentTypes } from '../content-types.ts';
import { hostFiles } from '../files.ts';
import { cacheControl, commonHeaders, policyHeader, searchPolicy } from '../headers.ts';
import type { Publication } from '../publication.ts';
import { inXml } from '../xml.ts';

/**
 * The folder's `web.config` for IIS 10, without any module that has to be installed. IIS compresses by itself. Each file
 * that may be kept has an element of its own: one for their folder would also hold for the error page of a file that is
 * not there. So has each page where somebody can search: IIS takes the default document of a folder for the address asked
 * for.
 */
export function iis({ needs, errorPage, otherErrorPages, kept }: Publication): string {
  const headers = { ...commonHeaders(needs), 'Cache-Control': cacheControl.other };
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<configuration>',
    '<system.webServer>',
    '<directoryBrowse enabled="false" />',
    '<defaultDocument enabled="true"><files><clear /><add value="index.html" /></files></defaultDocument>',
    ...errorsAre(errorPage),
    '<staticContent>',
    ...Object.entries(contentTypes).flatMap(([extension, type]) => [
      `<remove fileExtension=".${extension}" />`,
      `<mimeMap fileExtension=".${extension}" mimeType="${type}" />`,
    ]),
    '</staticContent>',
    '<urlCompression doStaticCompression="true" doDynamicCompression="false" />',
    '<httpProtocol><customHeaders>',
    '<remove name="X-Powered-By" />',
    ...Object.entries(headers).flatMap(([name, value]) => [
      `<remove name="${name}" />`,
      `<add name="${name}" value="${inXml(value)}" />`,
    ]),
    '</customHeaders></httpProtocol>',
    ...refused(),
    '</system.webServer>',
    ...otherErrorPages.flatMap(({ prefix, page }) =>
      location(prefix.replaceAll(/^\/|\/$/g, ''), errorsAre(page)),
    ),
    ...kept.flatMap((address) => location(address.slice(1), headerIs('Cache-Control', cacheControl.hashed))),
    ...needs.searching.flatMap((address) =>
      location(`${address.slice(1)}index.html`, headerIs(policyHeader, searchPolicy(needs))),
    ),
    '</configuration>',
  ].join('\n')}\n`;
}

/** Both answers get the same page, so that nobody can tell what is hidden from what is not there. */
function errorsAre(page: string): string[] {
  return [
    '<httpErrors errorMode="Custom" existingResponse="Auto">',
    ...[403, 404].flatMap((status) => [
      `<remove statusCode="${status}" />`,
      `<error statusCode="${status}" path="${page.slice(1).replaceAll('/', '\\')}" responseMode="File" />`,
    ]),
    '</httpErrors>',
  ];
}

/** What IIS answers with 404. It hides web.config itself. */
function refused(): string[] {
  return [
    '<security><requestFiltering removeServerHeader="true">',
    '<fileExtensions>',
    ...['.br', '.gz'].map((extension) => `<add fileExtension="${extension}" allowed="false" />`),
    '</fileExtensions>',
    '<hiddenSegments>',
    ...hostFiles.filter((file) => file !== 'web.config').map((segment) => `<add segment="${segment}" />`),
    '</hiddenSegments>',
    '</requestFiltering></security>',
  ];
}

function headerIs(name: string, value: string): string[] {
  return [
    '<httpProtocol><customHeaders>',
    `<remove name="${name}" />`,
    `<add name="${name}" value="${inXml(value)}" />`,
    '</customHeaders></httpProtocol>',
  ];
}

function location(where: string, content: string[]): string[] {
  return [`<location path="${where}"><system.webServer>`, ...content, '</system.webServer></location>'];
}

import { escapeXml } from '../../files/escape-xml.ts';
import { contentTypes } from '../content-types.ts';
import { cacheControl, capabilityHeaders, commonHeaders, fileHeaders } from '../headers.ts';
import type { Host } from '../host.ts';
import type { HostingModel } from '../hosting-model.ts';

/**
 * Generates `web.config` for IIS 10 without optional modules. IIS compresses itself. Each file with its own headers has its
 * own location element: one for their folder would also apply to the error page of a missing file. Each page with a capability has one for
 * its index.html, since IIS matches locations against the default document of a folder.
 */
export function iisWebConfig({
  cspSources,
  errorPage,
  otherErrorPages,
  filesWithHeaders,
  configFiles,
}: HostingModel): string {
  const headers = { ...commonHeaders(cspSources), 'Cache-Control': cacheControl.other };
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<configuration>',
    '<system.webServer>',
    '<directoryBrowse enabled="false" />',
    '<defaultDocument enabled="true"><files><clear /><add value="index.html" /></files></defaultDocument>',
    ...httpErrors(errorPage),
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
      `<add name="${name}" value="${escapeXml(value)}" />`,
    ]),
    '</customHeaders></httpProtocol>',
    ...requestFiltering(configFiles),
    '</system.webServer>',
    ...otherErrorPages.flatMap(({ prefix, page }) =>
      locationElement(prefix.replaceAll(/^\/|\/$/g, ''), httpErrors(page)),
    ),
    ...filesWithHeaders.flatMap((address) =>
      locationElement(address.slice(1), customHeaders(fileHeaders(address))),
    ),
    ...cspSources.special.flatMap(({ address, capability }) =>
      locationElement(
        `${address.slice(1)}index.html`,
        customHeaders(capabilityHeaders(cspSources, capability)),
      ),
    ),
    '</configuration>',
  ].join('\n')}\n`;
}

/** Both responses have the same page, so that hidden files cannot be told from missing ones. */
function httpErrors(page: string): string[] {
  return [
    '<httpErrors errorMode="Custom" existingResponse="Auto">',
    ...[403, 404].flatMap((status) => [
      `<remove statusCode="${status}" />`,
      `<error statusCode="${status}" path="${page.slice(1).replaceAll('/', '\\')}" responseMode="File" />`,
    ]),
    '</httpErrors>',
  ];
}

/** Paths that IIS hides with 404. It hides web.config itself. */
function requestFiltering(configFiles: readonly string[]): string[] {
  return [
    '<security><requestFiltering removeServerHeader="true">',
    '<fileExtensions>',
    ...['.br', '.gz'].map((extension) => `<add fileExtension="${extension}" allowed="false" />`),
    '</fileExtensions>',
    '<hiddenSegments>',
    ...configFiles.filter((file) => file !== 'web.config').map((segment) => `<add segment="${segment}" />`),
    '</hiddenSegments>',
    '</requestFiltering></security>',
  ];
}

function customHeaders(headers: [name: string, value: string][]): string[] {
  return [
    '<httpProtocol><customHeaders>',
    ...headers.flatMap(([name, value]) => [
      `<remove name="${name}" />`,
      ...(value ? [`<add name="${name}" value="${escapeXml(value)}" />`] : []),
    ]),
    '</customHeaders></httpProtocol>',
  ];
}

function locationElement(path: string, content: string[]): string[] {
  return [`<location path="${path}"><system.webServer>`, ...content, '</system.webServer></location>'];
}

export const host: Host = { published: { 'web.config': iisWebConfig }, order: 3 };

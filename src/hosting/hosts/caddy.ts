import { usedCapabilities } from '../content-security-policy.ts';
import { contentTypes } from '../content-types.ts';
import {
  cacheControl,
  capabilityHeaders,
  commonHeaders,
  dataFileExtensions,
  dataFileHeader,
  frameHeader,
  hashedFolder,
  policyHeader,
} from '../headers.ts';
import type { Host } from '../host.ts';
import type { HostingModel } from '../hosting-model.ts';
import { quote } from '../quote.ts';

/**
 * Generates a Caddyfile for Caddy 2.6 or newer, which manages the certificate and the HTTPS redirect itself and writes no
 * access log by default. The environment variables WAYMARK_ADDRESS and WAYMARK_ROOT override address and folder.
 */
export function caddy(publication: HostingModel): string {
  const { id, hostnames, cspSources, configFiles } = publication;
  const notFound = [
    '*/.*',
    '*.br',
    '*.gz',
    ...configFiles.filter((file) => !file.startsWith('.')).map((file) => `/${file}`),
  ];
  const headers = `${id}-headers`;
  return `${[
    `(${headers}) {`,
    '\theader {',
    '\t\tdefer',
    '\t\t-Server',
    ...sharedHeaders(cspSources).map(([name, value]) => `\t\t${name} ${quote(value)}`),
    '\t\tVary Accept-Encoding',
    '\t}',
    '}',
    `{$WAYMARK_ADDRESS:${hostnames.join(', ')}} {`,
    `\troot * {$WAYMARK_ROOT:/srv/${id}}`,
    `\timport ${headers}`,
    `\theader ?Cache-Control "${cacheControl.other}"`,
    ...hashedFileDirectives,
    ...perPageDirectives(cspSources),
    ...dataFileDirectives(),
    ...contentTypeDirectives(),
    ...plainAddressDirectives,
    '\t@refused {',
    `\t\tpath ${notFound.join(' ')}`,
    '\t\tnot path /.well-known/*',
    '\t}',
    '\terror @refused 404',
    '\tfile_server {',
    '\t\tprecompressed br gzip',
    '\t}',
    ...errorDirectives(publication),
    '}',
  ].join('\n')}\n`;
}

const hashedFileDirectives = [
  '\t@kept {',
  `\t\tpath ${hashedFolder}*`,
  '\t\tfile {path}',
  '\t}',
  `\theader @kept Cache-Control "${cacheControl.hashed}"`,
];

/** What was added to the address of a page stays out of the list of visited pages. A second slash would begin another host. */
const plainAddressDirectives = [
  // Before the address is cleaned, which would hide a second slash.
  '\t@added expression `{query} != "" && {path}.matches("^/([^/\\\\\\\\].*/)?$")`',
  '\tredir @added {path} 302',
];

const perPageHeaders = [policyHeader, frameHeader] as const;

/** The headers that are the same on all pages. */
function sharedHeaders(sources: HostingModel['cspSources']): [name: string, value: string][] {
  return Object.entries(commonHeaders(sources)).filter(
    ([name]) => name !== policyHeader && name !== frameHeader,
  );
}

/** The headers that differ between pages. */
function perPageDirectives(sources: HostingModel['cspSources']): string[] {
  const common = commonHeaders(sources);
  const kinds = usedCapabilities(sources);
  const pagesOf = (capabilities: typeof kinds) =>
    sources.special
      .filter(({ capability }) => capabilities.includes(capability))
      .map(({ address }) => address);
  const unframed = pagesOf(
    kinds.filter((capability) => capabilityHeaders(sources, capability).some(([, value]) => !value)),
  );
  return [
    `\theader ?${policyHeader} ${quote(common[policyHeader])}`,
    ...kinds.flatMap((capability) => [
      `\t@${capability} path ${pagesOf([capability]).join(' ')}`,
      ...capabilityHeaders(sources, capability)
        .filter(([, value]) => value)
        .map(([name, value]) => `\theader @${capability} ${name} ${quote(value)}`),
    ]),
    ...(unframed.length > 0 ? [`\t@closed not path ${unframed.join(' ')}`] : []),
    `\theader ${unframed.length > 0 ? '@closed ' : ''}${frameHeader} ${quote(common[frameHeader])}`,
  ];
}

/** The policy of data files. On the error page in place of a missing one, `handle_errors` sets that of a page. */
function dataFileDirectives(): string[] {
  const [name, value] = dataFileHeader;
  return [
    `\t@data path ${dataFileExtensions.map((extension) => `*.${extension}`).join(' ')}`,
    `\theader @data ${name} ${quote(value)}`,
  ];
}

function contentTypeDirectives(): string[] {
  return Object.entries(contentTypes).flatMap(([extension, type]) => [
    `\t@${extension} path *.${extension}${extension === 'html' ? ' */' : ''}`,
    `\theader @${extension} Content-Type "${type}"`,
  ]);
}

function errorDirectives({ id, errorPage, otherErrorPages, cspSources }: HostingModel): string[] {
  return [
    '\thandle_errors {',
    `\t\timport ${id}-headers`,
    `\t\theader Cache-Control "${cacheControl.other}"`,
    ...perPageHeaders.map((name) => `\t\theader ${name} ${quote(commonHeaders(cspSources)[name])}`),
    `\t\theader Content-Type "${contentTypes['html']}"`,
    ...otherErrorPages.flatMap(({ prefix, page }) => [
      `\t\thandle ${prefix}* {`,
      `\t\t\trewrite * ${page}`,
      '\t\t\tfile_server {',
      '\t\t\t\tprecompressed br gzip',
      '\t\t\t}',
      '\t\t}',
    ]),
    '\t\thandle {',
    `\t\t\trewrite * ${errorPage}`,
    '\t\t\tfile_server {',
    '\t\t\t\tprecompressed br gzip',
    '\t\t\t}',
    '\t\t}',
    '\t}',
  ];
}

export const host: Host = { installed: { Caddyfile: caddy } };

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
 * Generates a server for /etc/nginx/conf.d/, for nginx 1.18 or newer without extra modules. It negotiates encodings with maps,
 * since Debian's nginx has gzip_static only. All headers are in the server block: add_header in a location would drop the
 * inherited ones.
 */
export function nginx(publication: HostingModel): string {
  const { id, hostnames, cspSources, configFiles } = publication;
  const variablePrefix = `$${id.replaceAll('-', '_')}`;
  const [host = ''] = hostnames;
  return `${[
    ...maps(publication, variablePrefix),
    ...hostnames.flatMap(httpsRedirect),
    'server {',
    '  listen 443 ssl http2;',
    '  listen [::]:443 ssl http2;',
    `  server_name ${hostnames.join(' ')};`,
    `  ssl_certificate /etc/letsencrypt/live/${host}/fullchain.pem;`,
    `  ssl_certificate_key /etc/letsencrypt/live/${host}/privkey.pem;`,
    `  root /srv/${id};`,
    '  index index.html;',
    '  # Nothing about visitors is written down: messages of errors hold their addresses too.',
    '  access_log off;',
    '  error_log /dev/null;',
    '  server_tokens off;',
    '  absolute_redirect off;',
    '  autoindex off;',
    '  gzip off;',
    ...Object.entries({ ...commonHeaders(cspSources), ...headerVariables(variablePrefix) }).map(
      ([name, value]) => `  add_header ${name} ${quote(value)} always;`,
    ),
    `  add_header Cache-Control ${variablePrefix}_cache always;`,
    `  add_header Content-Encoding ${variablePrefix}_coding always;`,
    '  add_header Vary "Accept-Encoding" always;',
    `  error_page 403 404 =404 ${variablePrefix}_error;`,
    '  # What was added to the address of a page stays out of the list of visited pages.',
    `  if (${variablePrefix}_plain) { return 302 ${variablePrefix}_plain; }`,
    '  location ~ "/\\.(?!well-known/)" { return 404; }',
    '  location ~ "\\.(?:br|gz)$" { return 404; }',
    ...configFiles.map((file) => `  location = /${file} { return 404; }`),
    ...fileLocations(variablePrefix),
    '}',
  ].join('\n')}\n`;
}

/** A location for each kind of file, with its type. */
function fileLocations(variablePrefix: string): string[] {
  return Object.entries(contentTypes).flatMap(([extension, type]) => [
    `  location ~ "\\.${extension}$" {`,
    '    types { }',
    `    default_type ${quote(type)};`,
    `    try_files $uri${variablePrefix}_copy $uri =404;`,
    '  }',
  ]);
}

/** Maps of values that depend on the request. Volatile ones are re-evaluated when nginx serves the error page instead. */
function maps({ errorPage, otherErrorPages, cspSources }: HostingModel, variablePrefix: string): string[] {
  const accepts = (coding: string) => `"~*(?:^|,)\\s*${coding}\\s*(?:$|,|;\\s*q=(?:1|0?\\.\\d*[1-9]))"`;
  return [
    `map $http_accept_encoding ${variablePrefix}_copy { default ""; ${accepts('br')} ".br"; ${accepts('gzip')} ".gz"; }`,
    // As it was asked, not decoded, and on this host: a second slash would begin the name of another.
    `map $request_uri ${variablePrefix}_plain { default ""; "~^(/(?:[^/?\\\\\\\\][^?]*/)?)\\?" $1; }`,
    `map $uri ${variablePrefix}_coding { volatile; default ""; "~\\.br$" "br"; "~\\.gz$" "gzip"; }`,
    `map "$status $uri" ${variablePrefix}_cache { volatile; default "${cacheControl.other}"; "~^(?:200|206|304) ${hashedFolder}" "${cacheControl.hashed}"; }`,
    ...Object.entries(headerVariables(variablePrefix)).map(([name, variable]) =>
      perPageMap(cspSources, name, variable),
    ),
    `map $request_uri ${variablePrefix}_error { default ${errorPage}; ${otherErrorPages
      .map(({ prefix, page }) => `"~^${prefix}" ${page}; `)
      .join('')}}`,
  ];
}

/** Names of the variables with the values of per-page headers. */
function headerVariables(variablePrefix: string): Record<string, string> {
  return { [policyHeader]: `${variablePrefix}_policy`, [frameHeader]: `${variablePrefix}_frame` };
}

/** Map of a header that differs between pages, or on data files. nginx omits a header with an empty value. */
function perPageMap(sources: HostingModel['cspSources'], name: string, variable: string): string {
  const dataFiles = `.*\\.(?:${dataFileExtensions.join('|')})`;
  const others = [
    ...sources.special.flatMap(({ address, capability }) =>
      capabilityHeaders(sources, capability).map((header) => ({ file: `${address}index\\.html`, header })),
    ),
    { file: dataFiles, header: dataFileHeader },
  ]
    .filter(({ header }) => header[0] === name)
    .map(({ file, header }) => `"~^(?:200|206|304) ${file}(?:\\.br|\\.gz)?$" ${quote(header[1])}; `);
  return `map "$status $uri" ${variable} { volatile; default ${quote(commonHeaders(sources)[name] ?? '')}; ${others.join('')}}`;
}

function httpsRedirect(host: string): string[] {
  return [
    'server {',
    '  listen 80;',
    '  listen [::]:80;',
    `  server_name ${host};`,
    '  access_log off;',
    '  error_log /dev/null;',
    '  server_tokens off;',
    `  add_header Cache-Control "${cacheControl.other}" always;`,
    `  return 301 https://${host}$request_uri;`,
    '}',
  ];
}

export const host: Host = { installed: { 'nginx.conf': nginx } };

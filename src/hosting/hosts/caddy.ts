import { contentTypes } from '../content-types.ts';
import { hostFiles } from '../files.ts';
import { cacheControl, commonHeaders, hashedFolder, policyHeader, searchPolicy } from '../headers.ts';
import type { Publication } from '../publication.ts';

/**
 * A site for Caddy 2.6 or newer, which sees to the certificate and to http itself. Caddy writes no log of requests unless
 * it is told to. WAYMARK_ADDRESS and WAYMARK_ROOT in its environment stand for another address and folder.
 */
export function caddy(publication: Publication): string {
  const { id, hosts, needs } = publication;
  const { [policyHeader]: _, ...common } = commonHeaders(needs);
  const notFound = [
    '*/.*',
    '*.br',
    '*.gz',
    ...hostFiles.filter((file) => !file.startsWith('.')).map((file) => `/${file}`),
  ];
  const headers = `${id}-headers`;
  return `${[
    `(${headers}) {`,
    '\theader {',
    '\t\tdefer',
    '\t\t-Server',
    ...Object.entries(common).map(([name, value]) => `\t\t${name} "${value}"`),
    '\t\tVary Accept-Encoding',
    '\t}',
    '}',
    `{$WAYMARK_ADDRESS:${hosts.join(', ')}} {`,
    `\troot * {$WAYMARK_ROOT:/srv/${id}}`,
    `\timport ${headers}`,
    `\theader ?Cache-Control "${cacheControl.other}"`,
    '\t@kept {',
    `\t\tpath ${hashedFolder}*`,
    '\t\tfile {path}',
    '\t}',
    `\theader @kept Cache-Control "${cacheControl.hashed}"`,
    ...policies(needs),
    ...types(),
    '\t@refused {',
    `\t\tpath ${notFound.join(' ')}`,
    '\t\tnot path /.well-known/*',
    '\t}',
    '\terror @refused 404',
    '\tfile_server {',
    '\t\tprecompressed br gzip',
    '\t}',
    ...errors(publication),
    '}',
  ].join('\n')}\n`;
}

/** The policy of the pages where somebody can search, and of all others. */
function policies(needs: Publication['needs']): string[] {
  const pages = needs.searching.join(' ');
  return [
    `\theader ?${policyHeader} "${commonHeaders(needs)[policyHeader]}"`,
    ...(pages
      ? [`\t@searching path ${pages}`, `\theader @searching ${policyHeader} "${searchPolicy(needs)}"`]
      : []),
  ];
}

function types(): string[] {
  return Object.entries(contentTypes).flatMap(([extension, type]) => [
    `\t@${extension} path *.${extension}${extension === 'html' ? ' */' : ''}`,
    `\theader @${extension} Content-Type "${type}"`,
  ]);
}

function errors({ id, errorPage, otherErrorPages, needs }: Publication): string[] {
  return [
    '\thandle_errors {',
    `\t\timport ${id}-headers`,
    `\t\theader Cache-Control "${cacheControl.other}"`,
    `\t\theader ${policyHeader} "${commonHeaders(needs)[policyHeader]}"`,
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

import { kindsOf } from '../content-security-policy.ts';
import { contentTypes } from '../content-types.ts';
import { hostFiles } from '../files.ts';
import {
  cacheControl,
  commonHeaders,
  frameHeader,
  hashedFolder,
  ownHeaders,
  policyHeader,
} from '../headers.ts';
import type { Publication } from '../publication.ts';

/**
 * A site for Caddy 2.6 or newer, which sees to the certificate and to http itself. Caddy writes no log of requests unless
 * it is told to. WAYMARK_ADDRESS and WAYMARK_ROOT in its environment stand for another address and folder.
 */
export function caddy(publication: Publication): string {
  const { id, hosts, needs } = publication;
  const common = Object.entries(commonHeaders(needs)).filter(([name]) => !differing.includes(name));
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
    ...common.map(([name, value]) => `\t\t${name} "${value}"`),
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
    ...byPage(needs),
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

const differing = [policyHeader, frameHeader];

/** The headers that differ between pages. */
function byPage(needs: Publication['needs']): string[] {
  const common = commonHeaders(needs);
  const kinds = kindsOf(needs);
  const pagesOf = (wanted: typeof kinds) =>
    needs.special.filter(({ need }) => wanted.includes(need)).map(({ address }) => address);
  const without = pagesOf(kinds.filter((need) => ownHeaders(needs, need).some(([, value]) => !value)));
  return [
    `\theader ?${policyHeader} "${common[policyHeader]}"`,
    ...kinds.flatMap((need) => [
      `\t@${need} path ${pagesOf([need]).join(' ')}`,
      ...ownHeaders(needs, need)
        .filter(([, value]) => value)
        .map(([name, value]) => `\theader @${need} ${name} "${value}"`),
    ]),
    ...(without.length > 0 ? [`\t@closed not path ${without.join(' ')}`] : []),
    `\theader ${without.length > 0 ? '@closed ' : ''}${frameHeader} "${common[frameHeader]}"`,
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
    ...differing.map((name) => `\t\theader ${name} "${commonHeaders(needs)[name]}"`),
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

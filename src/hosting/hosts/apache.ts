import { contentTypes } from '../content-types.ts';
import {
  cacheControl,
  capabilityHeaders,
  commonHeaders,
  dataFileExtensions,
  dataFileHeader,
  hashedFolder,
} from '../headers.ts';
import type { Host } from '../host.ts';
import type { HostingModel } from '../hosting-model.ts';
import { quote } from '../quote.ts';

/**
 * Generates `.htaccess` for Apache 2.4. Needs the modules headers, rewrite, mime and dir; without them Apache responds with
 * 500 rather than serve a page without its headers.
 */
export function apacheHtaccess(publication: HostingModel): string {
  const { languages, cspSources, errorPage, otherErrorPages } = publication;
  return `${[
    'DirectoryIndex index.html',
    'DirectorySlash Off',
    ...errorDocuments(errorPage),
    ...otherErrorPages.flatMap(({ prefix, page }) => [
      `<If "%{THE_REQUEST} =~ m#^\\S+ ${prefix}#">`,
      ...errorDocuments(page),
      '</If>',
    ]),
    ...Object.entries(contentTypes).flatMap(([extension, type]) => [
      `<FilesMatch "\\.${extension}(?:\\.br|\\.gz)?$">`,
      `  ForceType "${type}"`,
      '</FilesMatch>',
    ]),
    '# A name tells of no language: .br is not Breton here, and a page says its own.',
    `RemoveLanguage .br ${languages.map((language) => `.${language}`).join(' ')}`,
    'AddEncoding br .br',
    'AddEncoding gzip .gz',
    ...rewriteRules(publication),
    ...headerDirectives(cspSources),
  ].join('\n')}\n`;
}

function errorDocuments(page: string): string[] {
  return [`ErrorDocument 403 ${page}`, `ErrorDocument 404 ${page}`];
}

/** Rules for refused paths and precompressed variants. Internal redirects skip the refusals, which the first request passed. */
function rewriteRules({ configFiles, hostnames }: HostingModel): string[] {
  const outer = 'RewriteCond %{ENV:REDIRECT_STATUS} ^$';
  const accepts = (coding: string) =>
    `RewriteCond %{HTTP:Accept-Encoding} "(?:^|,)\\s*${coding}\\s*(?:$|,|;\\s*q=(?:1|0?\\.\\d*[1-9]))" [NC]`;
  const send = (coding: string, suffix: string) => [
    accepts(coding),
    `RewriteCond %{REQUEST_FILENAME}${suffix} -s`,
    `RewriteRule ^(.+)$ /$1${suffix} [L]`,
  ];
  return [
    'RewriteEngine On',
    'RewriteBase /',
    '# Nothing is compressed twice.',
    'RewriteRule ^ - [E=no-gzip:1,E=no-brotli:1]',
    'RewriteRule "(?:^|/)\\.(?!well-known(?:/|$))" - [R=404,L]',
    outer,
    'RewriteRule "\\.(?:br|gz)$" - [R=404,L]',
    outer,
    `RewriteRule "^(?:${configFiles.join('|').replaceAll('.', '\\.')})$" - [R=404,L]`,
    'RewriteCond %{REQUEST_FILENAME} -d',
    'RewriteCond %{REQUEST_FILENAME}/index.html !-f',
    'RewriteRule ^ - [R=404,L]',
    '# Apache always names a host in a redirect: one of ours, whatever was asked for, and no port of a server behind a proxy.',
    `RewriteRule ^ - [E=SITE_HOST:${hostnames[0]}]`,
    `RewriteCond %{HTTP_HOST} "^(${hostnames.join('|').replaceAll('.', '\\.')})(?::\\d+)?$" [NC]`,
    'RewriteRule ^ - [E=SITE_HOST:%1]',
    'RewriteCond %{REQUEST_FILENAME} -d',
    'RewriteRule "^(.*[^/])$" "https://%{ENV:SITE_HOST}/$1/" [R=301,L]',
    '# What was added to the address of a page stays out of the list of visited pages.',
    outer,
    'RewriteCond %{QUERY_STRING} .',
    'RewriteCond %{REQUEST_FILENAME} -d',
    'RewriteRule "^((?:[^/].*/)?)$" "https://%{ENV:SITE_HOST}/$1" [R=302,QSD,L]',
    'RewriteCond %{REQUEST_FILENAME} -d',
    'RewriteRule ^(.+/)?$ /$1index.html',
    'RewriteRule "\\.(?:br|gz)$" - [L]',
    ...send('br', '.br'),
    ...send('gzip', '.gz'),
  ];
}

function headerDirectives(sources: HostingModel['cspSources']): string[] {
  const onFile = (pattern: string) =>
    `"expr=%{REQUEST_URI} =~ m#${pattern}# && %{REQUEST_STATUS} =~ /^(200|206|304)$/"`;
  const [policyName, dataPolicy] = dataFileHeader;
  return [
    ...Object.entries(commonHeaders(sources)).map(
      ([name, value]) => `Header always set ${name} ${quote(value)}`,
    ),
    ...sources.special.flatMap(({ address, capability }) =>
      capabilityHeaders(sources, capability).map(
        ([name, value]) =>
          `Header always ${value ? `set ${name} ${quote(value)}` : `unset ${name}`} ${onFile(`^${address}(?:index\\.html(?:\\.br|\\.gz)?)?$`)}`,
      ),
    ),
    `Header always set ${policyName} ${quote(dataPolicy)} ${onFile(`\\.(?:${dataFileExtensions.join('|')})(?:\\.br|\\.gz)?$`)}`,
    'Header onsuccess unset Vary',
    'Header always set Vary "Accept-Encoding"',
    `Header always set Cache-Control "${cacheControl.other}"`,
    `Header always set Cache-Control "${cacheControl.hashed}" ${onFile(`^${hashedFolder}`)}`,
  ];
}

/** Errors that Apache finds before it looks at a folder, so that `.htaccess` has no say: bad addresses, methods and headers. */
const earlyErrors = [400, 403, 404, 405, 408, 411, 413, 414, 417, 431, 501, 505];

/** Generates the virtual host for /etc/apache2/sites-available/. Everything about files is in `.htaccess`. */
export function apacheVirtualHost({ id, hostnames, cspSources, errorPage }: HostingModel): string {
  const [host = '', ...others] = hostnames;
  return `${[
    'ServerTokens Prod',
    'ServerSignature Off',
    'TraceEnable Off',
    ...hostnames.flatMap(httpsRedirect),
    '<VirtualHost *:443>',
    `  ServerName ${host}`,
    ...others.map((other) => `  ServerAlias ${other}`),
    '  SSLEngine On',
    `  SSLCertificateFile /etc/letsencrypt/live/${host}/fullchain.pem`,
    `  SSLCertificateKeyFile /etc/letsencrypt/live/${host}/privkey.pem`,
    `  DocumentRoot /srv/${id}`,
    '  # What Apache refuses before it looks at the folder has our page and our headers too.',
    '  AllowEncodedSlashes NoDecode',
    ...earlyErrors.map((status) => `  ErrorDocument ${status} ${errorPage}`),
    ...earlyHeaders(cspSources).map(([name, value]) => `  Header always set ${name} ${quote(value)}`),
    '  # Nothing about visitors is written down: messages of errors hold their addresses too.',
    ...noLogs,
    `  <Directory /srv/${id}>`,
    '    Options FollowSymLinks',
    '    AllowOverride All',
    '    Require all granted',
    '  </Directory>',
    '</VirtualHost>',
  ].join('\n')}\n`;
}

/** The policy is that of files without code: it stays the same when a page changes, and `.htaccess` has the others. */
function earlyHeaders(sources: HostingModel['cspSources']): [string, string][] {
  const [policyName, dataPolicy] = dataFileHeader;
  const headers = {
    ...commonHeaders(sources),
    [policyName]: dataPolicy,
    'Cache-Control': cacheControl.other,
  };
  return Object.entries(headers);
}

// Without its own log, a virtual host would log into Debian's other_vhosts_access.log.
const noLogs = ['  ErrorLog /dev/null', '  CustomLog /dev/null common'];

function httpsRedirect(host: string): string[] {
  return [
    '<VirtualHost *:80>',
    `  ServerName ${host}`,
    ...noLogs,
    `  Header always set Cache-Control "${cacheControl.other}"`,
    `  Redirect permanent / https://${host}/`,
    '</VirtualHost>',
  ];
}

export const host: Host = {
  published: { '.htaccess': apacheHtaccess },
  installed: { 'apache.conf': apacheVirtualHost },
  order: 2,
};

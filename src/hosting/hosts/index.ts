import type { HostName } from '../../brand/hosts.ts';
import type { hostFiles } from '../files.ts';
import type { Publication } from '../publication.ts';
import { apacheFolder, apacheSite } from './apache.ts';
import { azure } from './azure.ts';
import { caddy } from './caddy.ts';
import { cloudflareHeaders, cloudflareIgnored, cloudflareProject } from './cloudflare.ts';
import { cloudFront } from './cloudfront.ts';
import { container } from './container.ts';
import { iis } from './iis.ts';
import { nginx } from './nginx.ts';

/** Makes the file of a host. */
export type Host = (publication: Publication) => string;

/** What hosts read from the published folder itself. */
export const filesForFolder: Record<(typeof hostFiles)[number], Host> = {
  _headers: cloudflareHeaders,
  '.assetsignore': cloudflareIgnored,
  '.htaccess': apacheFolder,
  'web.config': iis,
  'staticwebapp.config.json': azure,
};

/** What somebody installs on a host, and nobody may open: it stands beside the published folder. */
export const filesForHost: Record<string, Host> = {
  'nginx.conf': nginx,
  Caddyfile: caddy,
  'apache.conf': apacheSite,
  'cloudfront.json': cloudFront,
  'wrangler.json': cloudflareProject,
  Containerfile: container,
};

/** The files that each host reads. Where a pack names its host, no others are written. */
const filesOf: Record<HostName, string[]> = {
  nginx: ['nginx.conf'],
  caddy: ['Caddyfile'],
  apache: ['.htaccess', 'apache.conf'],
  iis: ['web.config'],
  azure: ['staticwebapp.config.json'],
  cloudflare: ['_headers', '.assetsignore', 'wrangler.json'],
  netlify: ['_headers'],
  cloudfront: ['cloudfront.json'],
  image: ['Caddyfile', 'Containerfile'],
};

/** Those of these files that a host needs; all of them for a pack that names no host. */
export function neededBy(host: HostName | undefined, files: Record<string, Host>): [string, Host][] {
  return Object.entries(files).filter(([name]) => !host || filesOf[host].includes(name));
}

/** What to do with a finished copy for the host that its pack names, in one line. */
export function stepsFor(host: HostName, id: string): string {
  const installed = neededBy(host, filesForHost).map(([name]) => `dist/${id}.hosting/${name}`);
  const also = installed.length > 0 ? ` with ${installed.join(' and ')}` : ', which holds all that it needs';
  return `For ${host}: dist/${id}${also}. Every step: docs/hosting.md`;
}

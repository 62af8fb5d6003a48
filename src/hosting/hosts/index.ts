import type { HostName } from '../../brand/hosts.ts';
import type { HostingModel } from '../hosting-model.ts';
import type { hostConfigFiles } from '../served-files.ts';
import { apacheHtaccess, apacheVirtualHost } from './apache.ts';
import { azure } from './azure.ts';
import { caddy } from './caddy.ts';
import { cloudflareAssetsIgnore, cloudflareHeaders, wranglerConfig } from './cloudflare.ts';
import { cloudFront } from './cloudfront.ts';
import { containerfile } from './container.ts';
import { iisWebConfig } from './iis.ts';
import { nginx } from './nginx.ts';

/** Makes the file of a host. */
export type ConfigGenerator = (publication: HostingModel) => string;

/** What hosts read from the published folder itself. */
export const publishedConfigFiles: Record<(typeof hostConfigFiles)[number], ConfigGenerator> = {
  _headers: cloudflareHeaders,
  '.assetsignore': cloudflareAssetsIgnore,
  '.htaccess': apacheHtaccess,
  'web.config': iisWebConfig,
  'staticwebapp.config.json': azure,
};

/** What somebody installs on a host, and nobody may open: it stands beside the published folder. */
export const serverConfigFiles: Record<string, ConfigGenerator> = {
  'nginx.conf': nginx,
  Caddyfile: caddy,
  'apache.conf': apacheVirtualHost,
  'cloudfront.json': cloudFront,
  'wrangler.json': wranglerConfig,
  Containerfile: containerfile,
};

/** The files that each host reads. Where a pack names its host, no others are written. */
const filesByHost: Record<HostName, string[]> = {
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
export function configFilesFor(
  host: HostName | undefined,
  files: Record<string, ConfigGenerator>,
): [string, ConfigGenerator][] {
  return Object.entries(files).filter(([name]) => !host || filesByHost[host].includes(name));
}

/** What to do with a finished copy for the host that its pack names, in one line. */
export function deploymentSteps(host: HostName, id: string): string {
  const installed = configFilesFor(host, serverConfigFiles).map(([name]) => `dist/${id}.hosting/${name}`);
  const also = installed.length > 0 ? ` with ${installed.join(' and ')}` : ', which holds all that it needs';
  return `For ${host}: dist/${id}${also}. Every step: docs/hosting.md`;
}

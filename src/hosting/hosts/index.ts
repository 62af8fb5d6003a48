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

type Host = (publication: Publication) => string;

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

import { cacheControl, capabilityHeaders, commonHeaders } from '../headers.ts';
import type { Host } from '../host.ts';
import type { HostingModel } from '../hosting-model.ts';

/** Cloudflare reads a hundred rules and no more; one is the rule for all files. */
const maxRules = 100;

/**
 * The headers as a `_headers` file, which Cloudflare and Netlify read. Every file that may be kept has a rule of its
 * own: a rule for their folder would also hold for the error page of a file that is not there. At Cloudflare a later
 * rule adds to an earlier one, so it first takes off what the rule for all files has put on ("! Name"); Netlify skips
 * that line, and lets the later rule win; where it still sends X-Frame-Options, browsers go by the policy. Files beyond the hundred are fetched anew each time, which is slow and safe.
 */
export function cloudflareHeaders({ cspSources, immutableFiles }: HostingModel): string {
  const lines = [
    '/*',
    ...Object.entries(commonHeaders(cspSources)).map(([name, value]) => `  ${name}: ${value}`),
    `  Cache-Control: ${cacheControl.other}`,
    ...cspSources.special.flatMap(({ address, need }) => [
      address,
      ...capabilityHeaders(cspSources, need).flatMap(replaceHeader),
    ]),
    ...immutableFiles
      .slice(0, maxRules - 1 - cspSources.special.length)
      .flatMap((address) => [address, ...replaceHeader(['Cache-Control', cacheControl.hashed])]),
  ];
  return `${lines.join('\n')}\n`;
}

/** The part of a rule that puts another value of a header, or none, in the place of the general one. */
function replaceHeader([name, value]: [name: string, value: string]): string[] {
  return [`  ! ${name}`, ...(value ? [`  ${name}: ${value}`] : [])];
}

/** What Cloudflare does not publish: copies, since it compresses by itself, and what other hosts read. */
export function cloudflareAssetsIgnore({ configFiles }: HostingModel): string {
  const others = configFiles.filter((file) => file !== '_headers');
  return `${['*.br', '*.gz', ...others].join('\n')}\n`;
}

/** What `wrangler deploy` needs to publish the folder beside this file at Cloudflare. */
export function wranglerConfig({ id, hostnames }: HostingModel): string {
  const project = {
    name: id,
    compatibility_date: '2026-01-01',
    assets: {
      directory: `../${id}`,
      html_handling: 'force-trailing-slash',
      not_found_handling: '404-page',
    },
    routes: hostnames.map((pattern) => ({ pattern, custom_domain: true })),
    workers_dev: false,
    observability: { enabled: false },
  };
  return `${JSON.stringify(project, undefined, 2)}\n`;
}

export const host: Host = {
  published: { _headers: cloudflareHeaders, '.assetsignore': cloudflareAssetsIgnore },
  installed: { 'wrangler.json': wranglerConfig },
  order: 1,
};

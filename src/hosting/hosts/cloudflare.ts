import { cacheControl, capabilityHeaders, commonHeaders, fileHeaders } from '../headers.ts';
import type { Host } from '../host.ts';
import type { HostingModel } from '../hosting-model.ts';
import { maxCloudflareRules } from '../limits.ts';

/**
 * Generates `_headers`, which Cloudflare and Netlify read. Each file with its own headers has its own rule: one
 * for their folder would also apply to the error page of a missing file. At Cloudflare a later rule adds to an earlier one, so it first removes the
 * header of the general rule ("! Name"). Netlify ignores that line and lets the later rule win; where it still sends
 * X-Frame-Options, browsers follow the policy (CSP Level 2). Files beyond the limit have the headers of a page, which is slow but safe.
 */
export function cloudflareHeaders({ cspSources, filesWithHeaders }: HostingModel): string {
  const lines = [
    '/*',
    ...Object.entries(commonHeaders(cspSources)).map(([name, value]) => `  ${name}: ${value}`),
    `  Cache-Control: ${cacheControl.other}`,
    ...cspSources.special.flatMap(({ address, capability }) => [
      address,
      ...capabilityHeaders(cspSources, capability).flatMap(replaceHeader),
    ]),
    ...filesWithHeaders
      .slice(0, maxCloudflareRules - 1 - cspSources.special.length)
      .flatMap((address) => [address, ...fileHeaders(address).flatMap(replaceHeader)]),
  ];
  return `${lines.join('\n')}\n`;
}

/** Lines of a rule that replace the general value of a header, or remove it. */
function replaceHeader([name, value]: [name: string, value: string]): string[] {
  return [`  ! ${name}`, ...(value ? [`  ${name}: ${value}`] : [])];
}

/** Generates `.assetsignore`: precompressed files, since Cloudflare compresses itself, and other hosts' configuration. */
export function cloudflareAssetsIgnore({ configFiles }: HostingModel): string {
  const others = configFiles.filter((file) => file !== '_headers');
  return `${['*.br', '*.gz', ...others].join('\n')}\n`;
}

/** Generates the configuration with which `wrangler deploy` publishes the folder beside it. */
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

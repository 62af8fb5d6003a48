import { hostFiles } from '../files.ts';
import { cacheControl, commonHeaders, policyHeader, searchPolicy } from '../headers.ts';
import type { Publication } from '../publication.ts';

/** Cloudflare reads a hundred rules and no more; one is the rule for all files. */
const mostRules = 100;

/**
 * The headers as a `_headers` file, which Cloudflare and Netlify read. Every file that may be kept has a rule of its
 * own: a rule for their folder would also hold for the error page of a file that is not there. At Cloudflare a later
 * rule adds to an earlier one, so it first takes off what the rule for all files has put on ("! Name"); Netlify skips
 * that line, and lets the later rule win. Files beyond the hundred are fetched anew each time, which is slow and safe.
 */
export function cloudflareHeaders({ needs, kept }: Publication): string {
  const lines = [
    '/*',
    ...Object.entries(commonHeaders(needs)).map(([name, value]) => `  ${name}: ${value}`),
    `  Cache-Control: ${cacheControl.other}`,
    ...needs.searching.flatMap((address) => instead(address, policyHeader, searchPolicy(needs))),
    ...kept
      .slice(0, mostRules - 1 - needs.searching.length)
      .flatMap((address) => instead(address, 'Cache-Control', cacheControl.hashed)),
  ];
  return `${lines.join('\n')}\n`;
}

/** A rule that puts another value of a header in the place of the general one. */
function instead(address: string, name: string, value: string): string[] {
  return [address, `  ! ${name}`, `  ${name}: ${value}`];
}

/** What Cloudflare does not publish: copies, since it compresses by itself, and what other hosts read. */
export function cloudflareIgnored(): string {
  const others = hostFiles.filter((file) => file !== '_headers');
  return `${['*.br', '*.gz', ...others].join('\n')}\n`;
}

/** What `wrangler deploy` needs to publish the folder beside this file at Cloudflare. */
export function cloudflareProject({ id, hosts }: Publication): string {
  const project = {
    name: id,
    compatibility_date: '2026-01-01',
    assets: {
      directory: `../${id}`,
      html_handling: 'force-trailing-slash',
      not_found_handling: '404-page',
    },
    routes: hosts.map((pattern) => ({ pattern, custom_domain: true })),
    workers_dev: false,
    observability: { enabled: false },
  };
  return `${JSON.stringify(project, undefined, 2)}\n`;
}

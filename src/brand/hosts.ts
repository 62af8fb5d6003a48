/** The hosts for which a build writes files, by the names that a pack gives them. */
export const hostNames = [
  'nginx',
  'caddy',
  'apache',
  'iis',
  'azure',
  'cloudflare',
  'netlify',
  'cloudfront',
  'image',
] as const;

export type HostName = (typeof hostNames)[number];

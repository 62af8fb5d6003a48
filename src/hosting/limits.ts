/** Azure's limit for `staticwebapp.config.json` less a margin. In bytes. */
export const maxAzureBytes = 18_000;
/** Cloudflare's limit of rules in `_headers`; one of them is the rule for all files. */
export const maxCloudflareRules = 100;
/** CloudFront's limit of cache behaviours of a distribution; one of them is the default. */
export const maxCloudFrontBehaviors = 75;
/** Pages that are gone since the last build, by name. */
export const maxListedRemovals = 20;

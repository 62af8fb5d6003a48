import type { Host } from '../host.ts';
import { cloudflareHeaders } from './cloudflare.ts';

/** Netlify reads the same `_headers` file as Cloudflare. */
export const host: Host = { published: { _headers: cloudflareHeaders } };

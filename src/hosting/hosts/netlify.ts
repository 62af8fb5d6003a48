import type { Host } from '../host.ts';
import { cloudflareHeaders } from './cloudflare.ts';

/** Netlify reads the same file of headers as Cloudflare. */
export const host: Host = { published: { _headers: cloudflareHeaders } };

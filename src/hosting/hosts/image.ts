import type { Host } from '../host.ts';
import type { HostingModel } from '../hosting-model.ts';
import { caddy } from './caddy.ts';

/**
 * Generates the Containerfile of an OCI image: Caddy with the Caddyfile beside it, on port 8080 without a certificate, for a
 * platform that terminates TLS. Build it in the folder `dist`. It runs unprivileged and writes nothing.
 */
export function containerfile({ id }: HostingModel): string {
  return `${[
    'FROM docker.io/library/caddy:2-alpine',
    `COPY ${id}/ /srv/${id}/`,
    `COPY ${id}.hosting/Caddyfile /etc/caddy/Caddyfile`,
    'ENV WAYMARK_ADDRESS=:8080',
    'USER 65534:65534',
    'EXPOSE 8080',
  ].join('\n')}\n`;
}

export const host: Host = { installed: { Caddyfile: caddy, Containerfile: containerfile } };

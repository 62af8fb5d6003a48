import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A tarball with the manifest inside it. */
export interface PackedPackage {
  tarball: string;
  manifest: { name: string; version: string };
}

/** An npm registry on this computer. */
export interface LocalRegistry {
  url: string;
  publish: (packed: PackedPackage) => void;
  close: () => void;
}

const upstream = process.env['npm_config_registry'] ?? 'https://registry.npmjs.org/';

/**
 * Starts a registry that has what is published to it and redirects every other request to the real one. It answers what npm asks
 * when it installs (github.com/npm/registry/blob/main/docs/responses/package-metadata.md).
 */
export async function startRegistry(): Promise<LocalRegistry> {
  const published: PackedPackage[] = [];
  const server = createServer((request, response) => {
    const [name = '', file] = decodeURIComponent(request.url ?? '/')
      .slice(1)
      .split('/-/');
    const versions = published.filter(({ manifest }) => manifest.name === name);
    if (versions.length === 0) return redirect();
    if (file === undefined) return send('application/json', JSON.stringify(metadata(versions, url)));
    const asked = versions.find(({ manifest }) => file === `${manifest.version}.tgz`);
    return asked ? send('application/octet-stream', readFileSync(asked.tarball)) : redirect();

    function redirect(): void {
      response.writeHead(302, { Location: new URL(`.${request.url}`, upstream).href }).end();
    }
    function send(type: string, body: string | Buffer): void {
      response.writeHead(200, { 'Content-Type': type }).end(body);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { url, publish: (packed) => published.push(packed), close: () => server.close() };
}

function metadata(versions: readonly PackedPackage[], url: string): object {
  const [latest] = versions.slice(-1);
  return {
    name: latest?.manifest.name,
    'dist-tags': { latest: latest?.manifest.version },
    versions: Object.fromEntries(
      versions.map(({ manifest, tarball }) => [
        manifest.version,
        {
          ...manifest,
          dist: {
            tarball: `${url}${manifest.name}/-/${manifest.version}.tgz`,
            integrity: `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`,
          },
        },
      ]),
    ),
  };
}

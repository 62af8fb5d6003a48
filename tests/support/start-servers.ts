import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import selfsigned from 'selfsigned';
import { apacheVirtualHost } from '../../src/hosting/hosts/apache.ts';
import { caddy } from '../../src/hosting/hosts/caddy.ts';
import { nginx } from '../../src/hosting/hosts/nginx.ts';
import { serve } from '../../src/hosting/serve.ts';
import { freePort } from './free-port.ts';
import { serverPaths } from './install-servers.ts';
import type { PublishedSite } from './published-site.ts';
import { rawRequest } from './raw-request.ts';
import { waitUntil } from './wait-until.ts';

/** A server that was started with the generated configuration. */
export interface RunningServer {
  base: string;
  /** Its address without https, where the configuration has one. */
  httpBase?: string;
  stop: () => Promise<void>;
  /** Reloads the configuration, as an administrator does. Rejects when the server refuses it. */
  reload?: () => Promise<void>;
  /** Everything that it has logged. */
  readLogs: () => string;
}

type ServerStarter = (published: PublishedSite) => Promise<RunningServer>;

/** How each server is started. Only what an administrator adapts to the machine is changed: ports, folder, certificate. */
export const serverStarters: Record<'nginx' | 'caddy' | 'apache2' | 'local', ServerStarter> = {
  nginx: startNginx,
  caddy: startCaddy,
  apache2: startApache,
  local: async ({ folder }) => {
    const server = await serve(folder, 0);
    const { port } = server.address() as AddressInfo;
    const stop = async () => void server.close();
    return { base: `http://localhost:${port}`, stop, readLogs: () => '' };
  },
};

async function startNginx(published: PublishedSite): Promise<RunningServer> {
  const { scratch } = published;
  const serverFolder = createServerFolder(scratch, 'nginx');
  const [port, plain] = [await freePort(), await freePort()];
  const site = await adaptConfig(nginx(published.publication), published, [
    [/ {2}listen \[::\].*\n/, ''],
    [/listen 443 /, `listen 127.0.0.1:${port} `],
    [/listen 80;/, `listen 127.0.0.1:${plain};`],
    [/root \/srv\/.*;/, `root ${published.folder};`],
  ]);
  writeFileSync(path.join(serverFolder, 'site.conf'), site);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const config = [
    'daemon off;',
    `pid ${serverFolder}/pid;`,
    'events {}',
    'http {',
    `access_log ${serverFolder}/access.log;`,
    ...temporary.map((kind) => `${kind}_temp_path ${serverFolder}/${kind};`),
    `include ${serverFolder}/site.conf;`,
    '}',
  ];
  writeFileSync(path.join(serverFolder, 'nginx.conf'), config.join('\n'));
  const args = ['-p', serverFolder, '-c', `${serverFolder}/nginx.conf`, '-e', `${serverFolder}/error.log`];
  const child = spawn(serverPaths.nginx, args);
  const started = await waitUntilListening(child, {
    serverFolder,
    base: `https://127.0.0.1:${port}`,
    httpBase: `http://127.0.0.1:${plain}`,
  });
  return { ...started, reload: () => runProgram(serverPaths.nginx, [...args, '-s', 'reload']) };
}

async function startCaddy({ publication, folder, scratch }: PublishedSite): Promise<RunningServer> {
  const serverFolder = createServerFolder(scratch, 'caddy');
  const port = await freePort();
  writeFileSync(path.join(serverFolder, 'site'), caddy(publication));
  const config = path.join(serverFolder, 'Caddyfile');
  const admin = `unix/${path.join(serverFolder, 'admin')}`;
  writeFileSync(config, `{\n\tadmin ${admin}\n}\nimport site\n`);
  const env = {
    ...process.env,
    HOME: serverFolder,
    XDG_DATA_HOME: serverFolder,
    XDG_CONFIG_HOME: serverFolder,
    WAYMARK_ADDRESS: `:${port}`,
    WAYMARK_ROOT: folder,
  };
  const child = spawn(serverPaths.caddy, ['run', '--config', config], { env });
  const started = await waitUntilListening(child, {
    serverFolder,
    base: `http://127.0.0.1:${port}`,
  });
  const args = ['reload', '--force', '--config', config, '--address', admin];
  return { ...started, reload: () => runProgram(serverPaths.caddy, args, env) };
}

async function startApache(published: PublishedSite): Promise<RunningServer> {
  const serverFolder = createServerFolder(published.scratch, 'apache');
  const [port, plain] = [await freePort(), await freePort()];
  const site = await adaptConfig(apacheVirtualHost(published.publication), published, [
    [/\*:443/, `127.0.0.1:${port}`],
    [/\*:80/, `127.0.0.1:${plain}`],
    [/\/srv\/midshire/, published.folder],
  ]);
  const modules =
    'mpm_event authz_core alias dir mime headers rewrite socache_shmcb ssl autoindex filter deflate';
  const config = [
    `ServerRoot ${serverFolder}`,
    `PidFile ${serverFolder}/pid`,
    `Mutex file:${serverFolder}`,
    'ServerName localhost',
    ...modules.split(' ').map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`),
    ...(process.getuid?.() === 0 ? ['User www-data', 'Group www-data'] : []),
    `Listen 127.0.0.1:${port} https`,
    `Listen 127.0.0.1:${plain}`,
    `ErrorLog ${serverFolder}/error.log`,
    // As on Debian: sites without a log of their own share one, and text is compressed.
    `CustomLog ${serverFolder}/access.log "%h %r"`,
    'Include /etc/apache2/mods-available/mime.conf',
    'Include /etc/apache2/mods-available/deflate.conf',
    site,
  ];
  writeFileSync(path.join(serverFolder, 'apache.conf'), config.join('\n'));
  const child = spawn(serverPaths.apache2, ['-DFOREGROUND', '-f', `${serverFolder}/apache.conf`]);
  return waitUntilListening(child, {
    serverFolder,
    base: `https://127.0.0.1:${port}`,
    httpBase: `http://127.0.0.1:${plain}`,
  });
}

/** The configuration with an administrator's adaptations; each piece must occur in it. */
async function adaptConfig(
  text: string,
  { scratch }: PublishedSite,
  changes: [RegExp, string][],
): Promise<string> {
  const { private: key, cert } = await selfsigned.generate([{ name: 'commonName', value: 'localhost' }]);
  writeFileSync(path.join(scratch, 'key.pem'), key);
  writeFileSync(path.join(scratch, 'cert.pem'), cert);
  const all: [RegExp, string][] = [
    ...changes,
    [/\/etc\/letsencrypt\/.*\/fullchain\.pem/, path.join(scratch, 'cert.pem')],
    [/\/etc\/letsencrypt\/.*\/privkey\.pem/, path.join(scratch, 'key.pem')],
  ];
  return all.reduce((before, [from, to]) => {
    const after = before.replaceAll(new RegExp(from, 'g'), to);
    if (after === before) throw new Error(`The configuration does not hold ${from}.`);
    return after;
  }, text);
}

/** Runs a program to completion. Rejects with its output when it fails. */
function runProgram(program: string, args: string[], env = process.env): Promise<void> {
  return new Promise((resolve, reject) =>
    execFile(program, args, { env }, (error) => (error ? reject(error) : resolve())),
  );
}

function createServerFolder(scratch: string, name: string): string {
  const serverFolder = path.join(scratch, name);
  mkdirSync(serverFolder);
  return serverFolder;
}

async function waitUntilListening(
  child: ChildProcess,
  { serverFolder, base, httpBase }: { serverFolder: string; base: string; httpBase?: string },
): Promise<RunningServer> {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (output += data));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const logged = () =>
    output +
    ['access.log', 'error.log']
      .map((name) => path.join(serverFolder, name))
      .filter((file) => existsSync(file))
      .map((file) => readFileSync(file, 'utf8'))
      .join('');
  const stop = () => {
    child.kill('SIGTERM');
    return ended;
  };
  const isAnswering = () =>
    rawRequest(base, '/').then(
      () => true,
      () => false,
    );
  await waitUntil(async () => child.exitCode !== null || (await isAnswering()), 'the server to answer');
  if (child.exitCode === null) return { base, ...(httpBase && { httpBase }), stop, readLogs: logged };
  await stop();
  throw new Error(`It did not start.\n${logged()}\n${readdirSync(serverFolder).join()}`);
}

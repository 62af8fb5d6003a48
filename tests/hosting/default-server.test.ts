import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { connect } from 'node:tls';
import { freePort } from '../support/free-port.ts';
import { installServers, serverPaths } from '../support/install-servers.ts';
import { rawRequest } from '../support/raw-request.ts';
import { waitUntil } from '../support/wait-until.ts';

const skip = installServers().includes('nginx') && 'THERE IS NO NGINX ON THIS MACHINE: not tested';
const scratch = mkdtempSync(path.join(os.tmpdir(), 'waymark-default-server-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

test('the default server of docs/hosting.md refuses every name that is not ours', { skip }, async () => {
  const [, documented = ''] = /```nginx\n([\s\S]*?)```/.exec(readFileSync('docs/hosting.md', 'utf8')) ?? [];
  const [plain, secure] = [await freePort(), await freePort()];
  const hasIpv6 = Object.values(os.networkInterfaces())
    .flat()
    .some((each) => each?.address === '::1');
  const addresses = ['127.0.0.1', ...(hasIpv6 ? ['[::1]'] : [])];
  const onLoopback = documented
    .replace('listen 80 ', `listen 127.0.0.1:${plain} `)
    .replace('listen [::]:80 ', `listen [::1]:${plain} `)
    .replace('listen 443 ', `listen 127.0.0.1:${secure} `)
    .replace('listen [::]:443 ', `listen [::1]:${secure} `);
  const defaultServer = hasIpv6 ? onLoopback : onLoopback.replaceAll(/^.*\[::1\].*\n/gm, '');
  const ours = addresses.map((address) => `listen ${address}:${plain};`).join(' ');
  const config = path.join(scratch, 'nginx.conf');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${scratch}/${kind};`,
  );
  writeFileSync(
    config,
    `daemon off;\npid ${scratch}/pid;\nevents {}\nhttp {\naccess_log off;\n${temporary.join('\n')}
server { ${ours} server_name ours.example; return 204; }\n${defaultServer}\n}\n`,
  );
  const child = spawn(serverPaths.nginx, ['-p', scratch, '-c', config, '-e', `${scratch}/error.log`]);
  const ended = new Promise((resolve) => child.once('close', resolve));
  const ask = (host: string, address = '127.0.0.1') =>
    rawRequest(`http://${address}:${plain}`, '/', { headers: { Host: host } }).then(
      ({ status }) => status,
      ({ code }) => code,
    );
  try {
    await waitUntil(async () => child.exitCode !== null || (await ask('ours.example')) === 204, 'nginx');
    assert.equal(child.exitCode, null, 'nginx takes the configuration');
    for (const address of addresses)
      assert.deepEqual(
        [await ask('ours.example', address), await ask('evil.example', address)],
        [204, 'ECONNRESET'],
        address,
      );
    const refusal = await new Promise<string>((resolve) => {
      const socket = connect({ port: secure, servername: 'evil.example', rejectUnauthorized: false });
      socket.once('error', ({ message }) => resolve(message));
      socket.once('secureConnect', () => resolve('a connection'));
    });
    assert.match(refusal, /unrecognized name/i);
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
});

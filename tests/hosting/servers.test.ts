import assert from 'node:assert/strict';
import { readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { contentTypes, fileExtension } from '../../src/hosting/content-types.ts';
import { responseHeaders } from '../../src/hosting/headers.ts';
import { shouldPrecompress } from '../../src/output/precompress.ts';
import { installServers } from '../support/install-servers.ts';
import { type PublishedSite, publishSite } from '../support/published-site.ts';
import { type RawRequestOptions, type RawResponse, rawRequest } from '../support/raw-request.ts';
import { type RunningServer, serverStarters } from '../support/start-servers.ts';

const missingServers: string[] = installServers();
let published: PublishedSite;
before(async () => {
  published = await publishSite();
});
after(() => rmSync(published.scratch, { recursive: true, force: true }));

const dataPolicy =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
const pagePolicy = /script-src [^;]*'sha256-.*style-src 'sha256-/;
const addressOf = (file: string) => `/${file.replace(/(?<=^|\/)index\.html$/, '')}`;
const acceptEncoding = (codings: string): RawRequestOptions => ({ headers: { 'Accept-Encoding': codings } });

/** Every header of the model, with its exact value, sent once. */
function assertHeaders(response: RawResponse, address: string, isFound = true): void {
  for (const [name, value] of Object.entries(
    responseHeaders(address, published.publication.cspSources, isFound),
  ))
    assert.deepEqual(response.headerValues(name), [value], `${name} at ${address}`);
  const framed = isFound && address === '/panel/';
  assert.equal(
    response.headerValues('x-frame-options').length,
    framed ? 0 : 1,
    `frames of other sites at ${address}`,
  );
  for (const name of ['set-cookie', 'content-language'])
    assert.deepEqual(response.headerValues(name), [], name);
  assert.doesNotMatch(`${response.headerValues('server')}${response.headerValues('x-powered-by')}`, /\d|\(/);
}

function assertNotFound(response: RawResponse, address: string, page = '404.html'): void {
  assert.equal(response.status, 404, address);
  assert.ok(response.body.equals(readFileSync(path.join(published.folder, page))), `${page} at ${address}`);
  assert.equal(response.headers['content-type'], contentTypes['html']);
  assertHeaders(response, address, false);
}

for (const [name, start] of Object.entries(serverStarters)) {
  const skip =
    missingServers.includes(name) && `THERE IS NO ${name.toUpperCase()} ON THIS MACHINE: not tested`;
  describe(name, { skip }, () => {
    let server: RunningServer;
    const get = (address: string, wanted?: RawRequestOptions) => rawRequest(server.base, address, wanted);
    before(async () => {
      server = await start(published);
    });
    after(() => server.stop());

    test('every file arrives complete, uncompressed and in either encoding, with its type and every header', async () => {
      assert.ok(published.files.length > 100);
      for (const file of published.files) {
        const content = readFileSync(path.join(published.folder, file));
        const hasCopies = shouldPrecompress(file, statSync(path.join(published.folder, file)).size);
        for (const coding of ['identity', 'br', 'gzip']) {
          const response = await get(addressOf(file), acceptEncoding(coding));
          assert.equal(response.status, 200, file);
          assert.ok(response.body.equals(content), `${file} as ${coding}`);
          assert.equal(response.headers['content-type'], contentTypes[fileExtension(file)], file);
          const expected = hasCopies && coding !== 'identity' ? coding : undefined;
          assert.equal(response.headers['content-encoding'], expected, `${file} as ${coding}`);
          assert.deepEqual(response.headerValues('vary'), ['Accept-Encoding'], file);
          assertHeaders(response, addressOf(file));
        }
      }
    });

    test('a script and an index have the short policy; a page and a missing file beside them have the long one', async () => {
      const policyOf = async (address: string) => {
        const response = await get(address, acceptEncoding('br'));
        return [response.status, response.headerValues('content-security-policy').join()] as const;
      };
      const beside = published.files.filter((file) => /^(?:look|assets)\/[^/]+\.(?:js|json)$/.test(file));
      assert.ok(beside.length >= 3);
      for (const file of beside) assert.deepEqual(await policyOf(`/${file}`), [200, dataPolicy], file);
      const [status, policy] = await policyOf('/look/');
      assert.equal(status, 200);
      assert.match(policy, pagePolicy);
      for (const file of beside) {
        const [missing, ofErrorPage] = await policyOf(`/${file.replace(/\.\w+\.(?=\w+$)/, '.nothing.')}`);
        assert.equal(missing, 404, file);
        assert.match(ofErrorPage, pagePolicy, file);
      }
    });

    test('brotli is preferred, and no encoding is sent that was not requested', async () => {
      for (const [codings, expected] of [
        ['gzip, deflate, br, zstd', 'br'],
        ['gzip;q=1.0, br;q=0.8', name === 'caddy' ? 'gzip' : 'br'],
        ['gzip, deflate', 'gzip'],
        ['deflate', undefined],
        ['', undefined],
        ...(name === 'local'
          ? []
          : ([
              ['br;q=0, gzip', 'gzip'],
              ['brown', undefined],
            ] as const)),
      ] as const)
        assert.equal(
          (await get('/steps/', acceptEncoding(codings))).headers['content-encoding'],
          expected,
          codings,
        );
    });

    test('an address without its trailing slash redirects to the one with it, on no other host', async () => {
      for (const address of ['/steps', '/safer/home', '/cy/steps']) {
        const response = await get(address, { headers: { Host: 'elsewhere.example' } });
        assert.ok([301, 308].includes(response.status), `${response.status} at ${address}`);
        // Apache cannot omit the host.
        const origin = name === 'apache2' ? 'https://information.midshire.example' : '';
        assert.equal(response.headers.location, `${origin}${address}/`);
        assertHeaders(response, address);
      }
      for (const address of [
        '//elsewhere.example',
        '//steps',
        '/%2fsteps',
        '//elsewhere.example/%2e%2e/steps',
        '/\\steps',
      ]) {
        const { location = '/' } = (await get(address)).headers;
        const own = [new URL(server.base).host, 'information.midshire.example'];
        assert.ok(own.includes(new URL(location, server.base).host), address);
      }
    });

    test('what was added to the address of a page is taken off by a redirect that is never kept, on no other host', async () => {
      for (const [address, plain] of [
        ['/?q=my+ex', '/'],
        ['/steps/?utm_source=x&fbclid=y', '/steps/'],
        ['/safer/home/?gclid=%2F%2Felsewhere.example', '/safer/home/'],
        ['/cy/steps/?a?b', '/cy/steps/'],
      ] as const) {
        const response = await get(address, { headers: { Host: 'elsewhere.example' } });
        assert.equal(response.status, 302, address);
        const origin = name === 'apache2' ? 'https://information.midshire.example' : '';
        assert.equal(response.headers.location, `${origin}${plain}`);
        // The home page may load more code, a redirect to it may not.
        if (plain !== '/') assertHeaders(response, plain);
      }
      for (const address of [
        '//elsewhere.example/?q',
        '/%2felsewhere.example/?q',
        '/\\elsewhere.example/?q',
        '/%5celsewhere.example/?q',
        '/%0d%0aSet-Cookie:x/?q',
      ]) {
        const { headers } = await get(address);
        assert.equal(new URL(headers.location ?? '/', server.base).host, new URL(server.base).host, address);
        assert.equal(headers['set-cookie'], undefined, address);
      }
      const file = published.files.find((each) => each.endsWith('.pdf')) ?? '';
      assert.equal((await get(`/${file}?q`)).status, 200, 'only pages are redirected');
    });

    test('a redirect on each name of the site stays on it', { skip: name !== 'apache2' }, async () => {
      for (const host of ['information.midshire.example', 'gwybodaeth.midshire.example:8443'])
        for (const [address, status] of [
          ['/cy/steps', 301],
          ['/cy/steps/?q', 302],
        ] as const) {
          const response = await get(address, { headers: { Host: host } });
          assert.equal(response.status, status);
          assert.equal(response.headers.location, `https://${host.replace(/:.*/, '')}/cy/steps/`);
        }
    });

    test('what a server refuses before it looks at a file has our page and our headers', {
      skip: name !== 'apache2',
    }, async () => {
      const refused: [address: string, status: number, wanted?: RawRequestOptions][] = [
        ['/%2fsteps', 404],
        ['/steps%2f', 404],
        ['/%00', 404],
        ['/%zz', 400],
        [`/${'a'.repeat(9000)}`, 414],
        ['/', 405, { method: 'TRACE' }],
        ['/', 417, { headers: { Expect: 'everything' } }],
        ['/', 400, { headers: { Host: 'a b' } }],
      ];
      const page = readFileSync(path.join(published.folder, '404.html'));
      for (const [address, status, wanted] of refused) {
        const response = await get(address, wanted);
        const place = `${wanted?.method ?? 'GET'} ${address.slice(0, 20)}`;
        assert.equal(response.status, status, place);
        assert.ok(response.body.equals(page), place);
        assertHeaders(response, '/nowhere/', false);
      }
    });

    test('a missing page gets the error page of its language, which is never cached', async () => {
      for (const address of [
        '/nowhere/',
        '/nowhere',
        '/steps/nowhere',
        '/steps.html',
        '/404',
        '/favicon.ico',
        '/assets/nothing.svg',
        '/assets/nothing.js',
        '/look/nothing.js',
        '/look/nothing.json',
        '/nothing.json',
        '/cymru/',
        '/nowhere.pdf',
      ])
        assertNotFound(await get(address), address);
      for (const address of ['/cy/nowhere/', '/cy/steps/nowhere', '/cy/nothing.svg'])
        assertNotFound(await get(address), address, 'cy/404.html');
      const compressed = await get('/nowhere/', acceptEncoding('br'));
      assertNotFound(compressed, '/nowhere/');
      if (name !== 'local') assert.equal(compressed.headers['content-encoding'], 'br');
    });

    test('host files, precompressed files, hidden files and directory listings respond as if they did not exist', async () => {
      for (const address of [
        '/_headers',
        '/web.config',
        '/staticwebapp.config.json',
        '/.htaccess',
        '/.env',
        '/.git/config',
        '/.git/',
        '/%2eenv',
        '/index.html.br',
        '/steps/index.html.gz',
        '/404.html.br',
        '/assets/',
        '/.well-known/',
        '/.well-known/../.env',
        '/../../package.json',
        '/%2e%2e/%2e%2e/etc/passwd',
      ]) {
        const response = await get(address);
        // Apache responds to a path that leaves the folder before it looks at the folder.
        if (/\.\.|%2e%2e/.test(address) && response.status === 400) continue;
        assert.equal(response.status, 404, address);
        assert.doesNotMatch(response.body.toString(), /secret|Index of/);
        assertHeaders(response, address, false);
      }
      assert.equal((await get('/.well-known/security.txt')).status, 200);
    });

    test('HEAD, range and conditional requests have the same headers', async () => {
      const head = await get('/steps/', { method: 'HEAD' });
      assert.deepEqual([head.status, head.body.length], [200, 0]);
      assertHeaders(head, '/steps/');
      if (name === 'local') return;
      for (const file of published.publication.filesWithHeaders) {
        const { headers } = await get(file);
        const again = await get(file, { headers: { 'If-Modified-Since': headers['last-modified'] ?? '' } });
        assert.equal(again.status, 304);
        assertHeaders(again, file);
        const partial = await get(file, { headers: { Range: 'bytes=0-9' } });
        assert.deepEqual([partial.status, partial.body.length], [206, 10]);
        assertHeaders(partial, file);
      }
    });

    test('nothing about visitors is logged', { skip: name === 'local' }, () => {
      assert.doesNotMatch(server.readLogs(), /nowhere|GET|remote_ip|steps/);
    });

    test('without https there is only the redirect to https', {
      skip: !['nginx', 'apache2'].includes(name),
    }, async () => {
      const response = await rawRequest(server.httpBase ?? '', '/steps/', {
        headers: { Host: 'information.midshire.example' },
      });
      assert.equal(response.status, 301);
      assert.equal(response.headers.location, 'https://information.midshire.example/steps/');
      assert.deepEqual(response.headerValues('cache-control'), ['no-store']);
    });
  });
}

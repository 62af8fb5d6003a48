import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { acceptedEncodings, decompress } from '../../../../src/monitor/http/decompress.ts';
import { HttpClient, type HttpResult, isLoopback } from '../../../../src/monitor/http/http-client.ts';

const maxBytes = 20_000;
const client = new HttpClient({ timeoutSeconds: 5, maxBytes });
let respond: (response: ServerResponse) => void | Promise<void> = () => {};
let sentBytes = 0;
const server = createServer((_, response) => void respond(response));

before(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
after(() => {
  client.close();
  server.close();
  server.closeAllConnections();
});

/** The number of bytes received, or the error. */
async function request(method: 'GET' | 'HEAD' = 'GET'): Promise<number | string> {
  const { port } = server.address() as AddressInfo;
  const result = await client.request({ url: new URL(`http://127.0.0.1:${port}/`), method });
  return 'response' in result ? result.response.body.length : result.failure.kind;
}

/** Sends chunks one after the other without a Content-Length (chunked transfer coding, RFC 9112, 7.1). */
async function sendChunks(response: ServerResponse, chunks: Buffer[]): Promise<void> {
  sentBytes = 0;
  for (const chunk of chunks) {
    if (response.destroyed) return;
    sentBytes += chunk.length;
    await new Promise<void>((resolve) => response.write(chunk, () => resolve()));
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  response.end();
}

function chunksOf(total: number, size: number): Buffer[] {
  return Array.from({ length: Math.ceil(total / size) }, (_, index) =>
    Buffer.alloc(Math.min(size, total - index * size), 'x'),
  );
}

const sizes: [bytes: number, expected: number | string][] = [
  [0, 0],
  [1, 1],
  [maxBytes - 1, maxBytes - 1],
  [maxBytes, maxBytes],
  [maxBytes + 1, 'large'],
  [3 * maxBytes, 'large'],
];
for (const chunk of [100, 997, maxBytes / 2, maxBytes])
  for (const [bytes, expected] of sizes)
    test(`a response of ${bytes} bytes in chunks of ${chunk}, without Content-Length: ${expected}`, async () => {
      respond = (response) => sendChunks(response, chunksOf(bytes, chunk));
      assert.equal(await request(), expected);
    });

test('a response in one piece with its Content-Length has the same limit', async () => {
  for (const [bytes, expected] of sizes) {
    respond = (response) => {
      response.setHeader('Content-Length', bytes);
      response.end(Buffer.alloc(bytes, 'x'));
    };
    assert.equal(await request(), expected);
  }
});

test('an endless response is aborted soon after the limit', async () => {
  respond = (response) => sendChunks(response, chunksOf(2000 * maxBytes, maxBytes / 4));
  assert.equal(await request(), 'large');
  assert.ok(sentBytes < 1000 * maxBytes, `${sentBytes} bytes were sent`);
});

const compressors = {
  gzip: gzipSync,
  'x-gzip': gzipSync,
  br: brotliCompressSync,
  deflate: deflateSync,
  zstd: zstdCompressSync,
};
for (const [coding, compress] of Object.entries(compressors))
  test(`the decompressed size of ${coding} has the same limit, however small the body`, async () => {
    for (const [bytes, expected] of [
      [1, 1],
      [maxBytes - 1, maxBytes - 1],
      [maxBytes, maxBytes],
      [maxBytes + 1, 'broken'],
      [100 * maxBytes, 'broken'],
    ] as const) {
      const packed = compress(Buffer.alloc(bytes, 'x'));
      assert.ok(packed.length < maxBytes);
      respond = (response) => {
        response.setHeader('Content-Encoding', coding);
        return sendChunks(response, [packed.subarray(0, 5), packed.subarray(5)]);
      };
      assert.equal(await request(), expected, `${bytes}`);
    }
  });

test('the body counts before it is decompressed', async () => {
  // Incompressible bytes: the body is larger than its content.
  const noise = Buffer.from(
    Array.from({ length: maxBytes }, (_, index) => (index * 7919 * (index % 251)) % 256),
  );
  const packed = gzipSync(noise, { level: 0 });
  assert.ok(packed.length > maxBytes && packed.length < maxBytes + 100);
  respond = (response) => {
    response.setHeader('Content-Encoding', 'gzip');
    return sendChunks(response, [packed]);
  };
  assert.equal(await request(), 'large');
});

test('an encoding that was not accepted, or a truncated body, is an error', async () => {
  const packed = gzipSync('x'.repeat(1000));
  for (const [coding, body] of [
    ['snappy', packed],
    ['gzip', packed.subarray(0, -10)],
    ['gzip', Buffer.from('plain')],
  ] as const) {
    respond = (response) => {
      response.setHeader('Content-Encoding', coding);
      response.end(body);
    };
    assert.equal(await request(), 'broken', coding);
  }
  respond = (response) => void response.setHeader('Content-Encoding', 'identity').end('plain');
  assert.equal(await request(), 5);
});

test('a HEAD response with Content-Encoding has no body to decompress', async () => {
  respond = (response) => void response.setHeader('Content-Encoding', 'gzip').end();
  assert.equal(await request('HEAD'), 0);
});

test('a loopback or private address is recognised in every form, and no other', () => {
  for (const host of ['localhost', 'a.localhost', '127.0.0.1', '127.255.255.255', '[::1]'])
    assert.ok(isLoopback(new URL(`http://${host}/`)), host);
  for (const host of ['126.0.0.1', '128.0.0.1', 'localhost.example', 'mylocalhost', '127.example', '[::2]'])
    assert.equal(isLoopback(new URL(`http://${host}/`)), false, host);
});

/** Requests an address of the server with a client of these limits. */
async function requestWith(
  limits: { timeoutSeconds: number; maxBytes: number },
  more: { method?: 'HEAD'; headers?: Record<string, string> } = {},
): Promise<HttpResult> {
  const { port } = server.address() as AddressInfo;
  const other = new HttpClient(limits);
  const result = await other.request({ url: new URL(`http://127.0.0.1:${port}/a?b`), ...more });
  other.close();
  return result;
}
const limits = { timeoutSeconds: 5, maxBytes };

test('a response has its status, every value of its headers, and its body', async () => {
  respond = (response) => {
    response.sendDate = false;
    response.writeHead(404, { 'Set-Cookie': ['a=b', 'c=d'], 'X-A': 'e', Connection: 'close' }).end('Body');
  };
  assert.deepEqual(await requestWith(limits), {
    response: {
      status: 404,
      headers: Object.assign(Object.create(null), {
        'set-cookie': ['a=b', 'c=d'],
        'x-a': ['e'],
        connection: ['close'],
        'transfer-encoding': ['chunked'],
      }),
      body: Buffer.from('Body'),
    },
  });
});

test('a request has its method, address and headers', async () => {
  const requests: string[] = [];
  respond = (response) => {
    const { method, url, headers } = response.req;
    requests.push(`${method} ${url} ${headers['x-a']}`);
    response.end();
  };
  await requestWith(limits);
  await requestWith(limits, { method: 'HEAD', headers: { 'X-A': 'c' } });
  assert.deepEqual(requests, ['GET /a?b undefined', 'HEAD /a?b c']);
});

test('a response that does not come, one that stops, one that breaks off and one that is large fail', async () => {
  const slow = { failure: { kind: 'slow', message: 'did not finish its answer in time' } };
  respond = () => {};
  assert.deepEqual(await requestWith({ timeoutSeconds: 0.05, maxBytes }), slow);
  respond = (response) => void response.write('a');
  assert.deepEqual(await requestWith({ timeoutSeconds: 0.05, maxBytes }), slow);
  respond = (response) => void response.socket?.destroy();
  assert.deepEqual(await requestWith(limits), {
    failure: { kind: 'broken', message: 'broke off its answer' },
  });
  respond = (response) => void response.end('a'.repeat(1_550_001));
  assert.deepEqual(await requestWith({ timeoutSeconds: 5, maxBytes: 1_550_000 }), {
    failure: { kind: 'large', message: 'sends more than 1.6 MB' },
  });
});

test('a connection is kept for the next request, and closed in the end', async () => {
  let connections = 0;
  const count = () => {
    connections += 1;
  };
  server.on('connection', count);
  respond = (response) => void response.end('a');
  const { port } = server.address() as AddressInfo;
  const other = new HttpClient(limits);
  for (let request = 0; request < 3; request++)
    await other.request({ url: new URL(`http://127.0.0.1:${port}/`) });
  assert.equal(connections, 1);
  const closed = once(server, 'connection').then(() => undefined);
  other.close();
  await other.request({ url: new URL(`http://127.0.0.1:${port}/`) });
  await closed;
  assert.equal(connections, 2);
  other.close();
  server.off('connection', count);
});

test('the proxy of the environment is used, but not for this computer', async () => {
  const requests: string[] = [];
  const proxy = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    response.end('proxied');
  });
  proxy.on('connect', (request, socket) => {
    requests.push(`${request.method} ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy', 'NO_PROXY', 'no_proxy'];
  const before = names.map((name) => [name, process.env[name]] as const);
  for (const name of names) delete process.env[name];
  const { port } = proxy.address() as AddressInfo;
  for (const name of ['HTTP_PROXY', 'HTTPS_PROXY']) process.env[name] = `http://127.0.0.1:${port}`;
  respond = (response) => void response.end('direct');
  const other = new HttpClient(limits);
  const bodyOf = async (url: string) => {
    const result = await other.request({ url: new URL(url) });
    return 'response' in result ? result.response.body.toString() : result.failure.kind;
  };
  const { port: ownPort } = server.address() as AddressInfo;
  try {
    assert.equal(await bodyOf('http://help.example/a'), 'proxied');
    assert.equal(await bodyOf(`http://127.0.0.1:${ownPort}/`), 'direct');
    await bodyOf('https://help.example/b');
    assert.deepEqual(requests, ['GET http://help.example/a', 'CONNECT help.example:443']);
  } finally {
    for (const [name, value] of before)
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    other.close();
    proxy.close();
    proxy.closeAllConnections();
  }
});

test('a coding is read in any case and with space around it', () => {
  const body = gzipSync('abc');
  assert.equal(decompress(body, ' GZIP ', 3).toString(), 'abc');
  for (const coding of [undefined, 'identity']) assert.equal(decompress(body, coding, 1), body);
  const empty = Buffer.alloc(0);
  assert.equal(decompress(empty, 'snappy', 1), empty);
  assert.throws(() => decompress(body, 'snappy', 3), { code: 'Z_UNKNOWN' });
  assert.equal(acceptedEncodings, 'gzip, deflate, br, zstd');
});

import { createHash, X509Certificate } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { generate } from 'selfsigned';

/** A request that reached one of the hosts of a network. */
export interface LoggedRequest {
  host: string;
  path: string;
  /** Headers that could reveal the page before. */
  referrer: string | undefined;
  cookie: string | undefined;
}

/** The only network that a browser under test reaches: a proxy before some hosts with https. */
export interface ProxyNetwork {
  /** The port of the proxy. */
  port: number;
  /** The certificate authority of every host, as PEM. */
  caCertificate: string;
  /** The public key hash that Chromium is told to trust. */
  fingerprint: string;
  /** The responder of each host. May be replaced at any time. */
  hosts: Map<string, RequestListener>;
  requests: LoggedRequest[];
  /** Requested hosts that do not exist, in order. */
  refusedHosts: string[];
  /** Drops every connection and refuses new ones, or accepts them again. */
  setOffline: (isCut: boolean) => void;
  close: () => void;
}

/** Opens a network with these hosts, which a browser reaches through a proxy. */
export async function startProxyNetwork(hosts: Map<string, RequestListener>): Promise<ProxyNetwork> {
  const asked: LoggedRequest[] = [];
  const refused: string[] = [];
  const lines = new Set<Socket>();
  let isCut = false;
  const answer: RequestListener = (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const { referer: referrer, cookie } = request.headers;
    asked.push({ host, path: request.url ?? '', referrer, cookie });
    // Uncompressed, so that the files of a browser's profile can be searched.
    delete request.headers['accept-encoding'];
    const listener = hosts.get(host);
    if (listener) listener(request, response);
    else response.writeHead(404).end();
  };
  const { authority, ...secrets } = await issueCertificate([...hosts.keys()]);
  const secure = await listen(createSecureServer(secrets, answer));
  const proxy = await listen(
    createServer((request, response) => {
      // Nothing is requested without https.
      refused.push(hostnameOf(request.url));
      response.writeHead(403).end();
    }),
  );
  proxy.on('connect', ({ url }, socket: Socket) => {
    const host = hostnameOf(`https://${url}`);
    socket.on('error', () => socket.destroy());
    if (isCut) return socket.destroy();
    if (!hosts.has(host)) {
      refused.push(host);
      return socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    }
    const line = connect(portOf(secure), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      line.pipe(socket).pipe(line);
    });
    line.on('error', () => socket.destroy());
    lines.add(socket.once('close', () => lines.delete(socket)));
    return line;
  });
  const { publicKey } = new X509Certificate(secrets.cert);
  const fingerprint = createHash('sha256').update(publicKey.export({ type: 'spki', format: 'der' }));
  return {
    port: portOf(proxy),
    caCertificate: authority,
    fingerprint: fingerprint.digest('base64'),
    hosts,
    requests: asked,
    refusedHosts: refused,
    setOffline: (cut) => {
      isCut = cut;
      if (cut) for (const line of lines) line.destroy();
    },
    close: () => {
      for (const line of lines) line.destroy();
      for (const server of [secure, proxy]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

/** A certificate for these hosts, signed by a private authority. */
async function issueCertificate(names: string[]): Promise<{ key: string; cert: string; authority: string }> {
  const ca = await generate([{ name: 'commonName', value: 'Waymark tests' }], {
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const leaf = await generate([{ name: 'commonName', value: names[0] ?? 'localhost' }], {
    algorithm: 'sha256',
    ca: { key: ca.private, cert: ca.cert },
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: names.map((value) => ({ type: 2, value })) },
    ],
  });
  return { key: leaf.private, cert: leaf.cert, authority: ca.cert };
}

function hostnameOf(address = ''): string {
  return URL.canParse(address) ? new URL(address).hostname : address;
}

function listen<T extends Server>(server: T): Promise<T> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

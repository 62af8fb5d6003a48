import { connect, type Socket } from 'node:net';
import { connect as connectSafely } from 'node:tls';

/** Clients that keep a server busy to no purpose. */
export interface AbusiveClients {
  /** Send the request header one byte at a time and never end it (Slowloris). */
  slowloris: number;
  /** Request a page again and again and read no response. */
  slowReaders: number;
  /** Abort in the middle of a request or of a response, again and again. */
  droppedConnections: number;
}

const pauseMs = 50;
const slowPauseMs = 500;
/** Intervals of `pause` milliseconds until all clients are connected: a minute. */
const maxTries = 1200;

/** Runs these clients against a server during `work`. Resolves to its result and the number of broken connections. */
export async function withAbusiveClients<T>(
  base: string,
  clients: AbusiveClients,
  work: () => Promise<T>,
): Promise<{ result: T; open: number; dropped: number }> {
  const sockets = new Set<Socket>();
  let isOver = false;
  let dropped = 0;
  const open = async (): Promise<Socket> => {
    const socket = await connectTo(base);
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    return socket;
  };
  const whole = 'GET /steps/ HTTP/1.1\r\nHost: localhost\r\n\r\n';
  const many = (count: number, client: (index: number) => Promise<void>) =>
    Array.from({ length: count }, async (_, index) => {
      while (!isOver) await client(index).catch(() => sleep(slowPauseMs));
    });
  const slowAsking = async () => {
    const socket = await open();
    for (const letter of `${whole.slice(0, -2)}X-Slow: ${'a'.repeat(1e4)}`) {
      if (isOver || socket.destroyed) break;
      socket.write(letter);
      await sleep(slowPauseMs);
    }
    socket.destroy();
  };
  const slowReading = async () => {
    const socket = await open();
    socket.pause();
    for (let requestCount = 0; requestCount < 100 && !socket.destroyed; requestCount++) socket.write(whole);
    while (!isOver && !socket.destroyed) await sleep(slowPauseMs);
    socket.destroy();
  };
  const dropping = async (index: number) => {
    const socket = await open();
    if (index % 2 === 0) socket.write(whole.slice(0, 20));
    else {
      socket.write(whole);
      await new Promise((resolve) => socket.once('readable', resolve).once('close', resolve));
    }
    if ('resetAndDestroy' in socket && index % 4 < 2) socket.resetAndDestroy();
    else socket.destroy();
    dropped += 1;
    await sleep(pauseMs);
  };
  const all = [
    ...many(clients.slowloris, slowAsking),
    ...many(clients.slowReaders, slowReading),
    ...many(clients.droppedConnections, dropping),
  ];
  try {
    // Until all are connected; a server that refuses them shows in the responses.
    const isHere = () => sockets.size >= clients.slowloris + clients.slowReaders && dropped > 0;
    for (let tries = 0; tries < maxTries && !isHere(); tries++) await sleep(pauseMs);
    const result = await work();
    return { result, open: [...sockets].filter(({ destroyed }) => !destroyed).length, dropped };
  } finally {
    isOver = true;
    for (const socket of sockets) socket.destroy();
    await Promise.all(all);
  }
}

/** A connection to a server, with TLS where the server needs it. Rejects when there is none. */
function connectTo(base: string): Promise<Socket> {
  const { protocol, hostname, port } = new URL(base);
  const where = { host: hostname, port: Number(port), rejectUnauthorized: false };
  return new Promise((resolve, reject) => {
    const isSafe = protocol === 'https:';
    const socket = isSafe ? connectSafely(where) : connect(where);
    socket.once(isSafe ? 'secureConnect' : 'connect', () => resolve(socket));
    socket.once('error', reject);
    // Later errors are intended.
    socket.on('error', () => undefined);
  });
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

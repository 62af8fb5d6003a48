import { connect, type Socket } from 'node:net';
import { connect as connectSafely } from 'node:tls';

/** Clients that keep a server busy for nothing. */
export interface AbusiveClients {
  /** Send the head of a request one letter at a time and never end it. */
  slowloris: number;
  /** Ask for a page again and again and read nothing of what comes. */
  slowReaders: number;
  /** Break off in the middle of a request or of an answer, each again and again. */
  droppedConnections: number;
}

const pauseMs = 50;
const slowPauseMs = 500;
/** Of `pause` milliseconds each, until all clients are there: a minute. */
const maxTries = 1200;

/** Lets these clients loose on a server while `work` is done. Answers with what came of it and how many connections broke off. */
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
  const many = (count: number, client: (place: number) => Promise<void>) =>
    Array.from({ length: count }, async (_, place) => {
      while (!isOver) await client(place).catch(() => sleep(slowPauseMs));
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
    for (let asked = 0; asked < 100 && !socket.destroyed; asked++) socket.write(whole);
    while (!isOver && !socket.destroyed) await sleep(slowPauseMs);
    socket.destroy();
  };
  const dropping = async (place: number) => {
    const socket = await open();
    if (place % 2 === 0) socket.write(whole.slice(0, 20));
    else {
      socket.write(whole);
      await new Promise((resolve) => socket.once('readable', resolve).once('close', resolve));
    }
    if ('resetAndDestroy' in socket && place % 4 < 2) socket.resetAndDestroy();
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
    // Until all of them are there; a server that does not let them in is seen by what is answered.
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

/** A connection to a server, made safe where the server wants it. Rejects when there is none. */
function connectTo(base: string): Promise<Socket> {
  const { protocol, hostname, port } = new URL(base);
  const where = { host: hostname, port: Number(port), rejectUnauthorized: false };
  return new Promise((resolve, reject) => {
    const isSafe = protocol === 'https:';
    const socket = isSafe ? connectSafely(where) : connect(where);
    socket.once(isSafe ? 'secureConnect' : 'connect', () => resolve(socket));
    socket.once('error', reject);
    // What breaks later is meant to.
    socket.on('error', () => undefined);
  });
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

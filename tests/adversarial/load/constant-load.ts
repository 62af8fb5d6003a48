import { Agent as HttpAgent, get as httpGet } from 'node:http';
import { Agent as HttpsAgent, get as httpsGet } from 'node:https';

/** How requests were answered that went on while something else happened. Times in milliseconds. */
export interface LoadStats {
  requests: number;
  /** What went wrong, each kind with its number. */
  failures: Record<string, number>;
  failed: number;
  median: number;
  p99: number;
  longest: number;
}

/** What has happened so far, for work that goes on until enough has. */
interface LoadProgress {
  requestCount: () => number;
  failureKinds: () => string[];
}

interface RequestTarget {
  base: string;
  address: string;
}

interface LoadOptions extends RequestTarget {
  /** How many ask at once. */
  concurrency: number;
  /** Each request on a connection of its own, or on one that is kept open, as browsers do. */
  isKeepAlive: boolean;
}

/** No answer within this time is a failure. In milliseconds. */
const requestTimeoutMs = 30_000;

/**
 * Asks for a page again and again until `work` is done. An answer counts as failed when its connection breaks, when its
 * status is not 200, or when it is not whole. A request that went out on a kept connection in the moment in which the
 * server closed it is sent once more on a new one, as every browser does.
 */
export async function underLoad<T>(
  asking: LoadOptions,
  work: (progress: LoadProgress) => Promise<T>,
): Promise<[T, LoadStats]> {
  const times: number[] = [];
  const failures: Record<string, number> = {};
  const { isKeepAlive, base } = asking;
  const Agent = base.startsWith('https') ? HttpsAgent : HttpAgent;
  // With a limit an agent keeps connections whatever it is told, so without one there is no agent at all.
  const agent = isKeepAlive && new Agent({ keepAlive: true, maxSockets: asking.concurrency });
  let isOver = false;
  const asker = async () => {
    while (!isOver) {
      const began = performance.now();
      const failure = await requestOnce(asking, agent);
      if (failure) failures[failure] = (failures[failure] ?? 0) + 1;
      times.push(performance.now() - began);
    }
  };
  const askers = Array.from({ length: asking.concurrency }, asker);
  try {
    return [
      await work({ requestCount: () => times.length, failureKinds: () => Object.keys(failures) }),
      await ended(),
    ];
  } finally {
    isOver = true;
    if (agent) agent.destroy();
  }

  async function ended(): Promise<LoadStats> {
    isOver = true;
    await Promise.all(askers);
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
    const failed = Object.values(failures).reduce((sum, each) => sum + each, 0);
    return { requests: times.length, failures, failed, median: at(0.5), p99: at(0.99), longest: at(1) };
  }
}

/** One request; answers with what went wrong. */
function requestOnce(
  { base, address }: RequestTarget,
  agent: HttpAgent | HttpsAgent | false,
): Promise<string | undefined> {
  const get = base.startsWith('https') ? httpsGet : httpGet;
  return new Promise((resolve) => {
    const options = {
      agent,
      rejectUnauthorized: false,
      headers: { 'Accept-Encoding': 'br' },
      timeout: requestTimeoutMs,
    };
    const request = get(base + address, options, (response) => {
      let bytes = 0;
      response.on('data', (data: Buffer) => (bytes += data.length));
      response.on('error', ({ message }) => resolve(message));
      response.on('end', () => {
        if (response.statusCode !== 200) resolve(`status ${response.statusCode}`);
        else if (bytes !== Number(response.headers['content-length'] ?? bytes)) resolve('not whole');
        else resolve(undefined);
      });
    });
    request.on('timeout', () => request.destroy(new Error('no answer')));
    request.on('error', ({ code, message }: NodeJS.ErrnoException) => {
      const isClosed = request.reusedSocket && ['ECONNRESET', 'EPIPE'].includes(code ?? '');
      if (isClosed) resolve(requestOnce({ base, address }, false));
      else resolve(code ?? message);
    });
  });
}

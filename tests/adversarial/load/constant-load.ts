import { Agent as HttpAgent, get as httpGet } from 'node:http';
import { Agent as HttpsAgent, get as httpsGet } from 'node:https';

/** The responses to requests that ran during something else. Times in milliseconds. */
export interface LoadStats {
  requests: number;
  /** The failures, each kind with its count. */
  failures: Record<string, number>;
  failed: number;
  median: number;
  p99: number;
  longest: number;
}

/** The result so far, for work that continues until there is enough. */
interface LoadProgress {
  requestCount: () => number;
  failureKinds: () => string[];
}

interface RequestTarget {
  base: string;
  address: string;
}

interface LoadOptions extends RequestTarget {
  /** The number of concurrent clients. */
  concurrency: number;
  /** A new connection for each request, or keep-alive, as in browsers. */
  isKeepAlive: boolean;
}

/** Timeout of a response. In milliseconds. */
const requestTimeoutMs = 30_000;

/**
 * Requests a page again and again until `work` is done. A response counts as failed when its connection breaks, its status is not
 * 200, or it is incomplete. A request that was sent on a keep-alive connection just as the server closed it is retried once on a
 * new one, as in every browser.
 */
export async function underLoad<T>(
  asking: LoadOptions,
  work: (progress: LoadProgress) => Promise<T>,
): Promise<[T, LoadStats]> {
  const times: number[] = [];
  const failures: Record<string, number> = {};
  const { isKeepAlive, base } = asking;
  const Agent = base.startsWith('https') ? HttpsAgent : HttpAgent;
  // With a limit, an agent keeps connections alive whatever its options, so without keep-alive there is no agent.
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
    const failed = Object.values(failures).reduce((sum, count) => sum + count, 0);
    return { requests: times.length, failures, failed, median: at(0.5), p99: at(0.99), longest: at(1) };
  }
}

/** One request; resolves to what went wrong. */
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

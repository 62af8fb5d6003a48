import { mock } from 'node:test';

/** Runs something in which no timer waits. Resolves to the delays that it asked for, in milliseconds and in order. */
export async function recordDelays(run: () => Promise<unknown>): Promise<number[]> {
  const delays: number[] = [];
  const setTimeoutNow = (callback: () => void, delay = 0) => {
    delays.push(delay);
    return setImmediate(callback);
  };
  const timer = mock.method(globalThis, 'setTimeout', setTimeoutNow as unknown as typeof setTimeout);
  await run();
  timer.mock.restore();
  return delays;
}

/** Runs something without limits on time. Resolves to the timeouts of requests that it asked for, in milliseconds. */
export async function recordTimeouts(run: () => Promise<unknown>): Promise<number[]> {
  const timeouts: number[] = [];
  const timeout = mock.method(AbortSignal, 'timeout', (milliseconds: number) => {
    timeouts.push(milliseconds);
    return new AbortController().signal;
  });
  await run();
  timeout.mock.restore();
  return timeouts;
}

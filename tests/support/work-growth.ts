/** Runs of one piece of work: the least of them has the least of what else the process does, such as collecting garbage. */
const runs = 6;

/** Returns the processor time that work takes, in milliseconds. Other programs that keep the processor busy are not in it. */
export function leastWork(work: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

/**
 * Whether the work for a text of eight times the length is far from 64 times the work, and so grows with the length. Less than some
 * milliseconds says nothing about growth.
 */
export function isFarLessThanSquare(short = 0, long = Number.POSITIVE_INFINITY): boolean {
  return long < 28 * short + 20;
}

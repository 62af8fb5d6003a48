import { maxPort, minPort } from './limits.ts';
import { fail } from './parse-arguments.ts';

const defaultPort = 4321;

/** Returns the port from PORT, or the default. Ends the program when PORT is not a valid port. */
export function parsePort(environment: NodeJS.ProcessEnv): number {
  const value = environment['PORT'] ?? String(defaultPort);
  const port = Number(value);
  if (Number.isInteger(port) && port >= minPort && port <= maxPort) return port;
  return fail(`PORT is "${value}". Give a number from ${minPort} to ${maxPort}.`);
}

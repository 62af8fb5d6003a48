import { fail } from './parse-arguments.ts';

const defaultPort = 4321;
const maxPort = 65_535;

/** Returns the port from PORT, or the default. Ends the program when PORT is not a valid port. */
export function parsePort(environment: NodeJS.ProcessEnv): number {
  const asked = environment['PORT'] ?? String(defaultPort);
  const port = Number(asked);
  if (Number.isInteger(port) && port >= 1 && port <= maxPort) return port;
  return fail(`PORT is "${asked}". Give a number from 1 to ${maxPort}.`);
}

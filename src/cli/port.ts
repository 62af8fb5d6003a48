import { fail } from './parse-arguments.ts';

const defaultPort = 4321;
const maxPort = 65_535;

/** Returns the port from PORT, or the default. Ends the program when PORT is not a valid port. */
export function parsePort(environment: NodeJS.ProcessEnv): number {
  const value = environment['PORT'] ?? String(defaultPort);
  const port = Number(value);
  if (Number.isInteger(port) && port >= 1 && port <= maxPort) return port;
  return fail(`PORT is "${value}". Give a number from 1 to ${maxPort}.`);
}

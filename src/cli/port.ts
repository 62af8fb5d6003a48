import { fail } from './parse-arguments.ts';

const defaultPort = 4321;
const maxPort = 65_535;

/** The port that PORT asks for, or the usual one. Ends the program when PORT is no port. */
export function parsePort(environment: NodeJS.ProcessEnv): number {
  const asked = environment['PORT'] ?? String(defaultPort);
  const port = Number(asked);
  if (Number.isInteger(port) && port >= 1 && port <= maxPort) return port;
  return fail(`PORT is "${asked}". Give a number from 1 to ${maxPort}.`);
}

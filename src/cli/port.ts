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

/** Returns a command line with another port, in the form of the usual terminal of a platform. */
export function withPort(
  port: number,
  command: string,
  platform: NodeJS.Platform = process.platform,
): string {
  return platform === 'win32' ? `$env:PORT=${port}; ${command} (in PowerShell)` : `PORT=${port} ${command}`;
}

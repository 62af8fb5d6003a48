import { stop } from './arguments.ts';

const usual = 4321;
const highest = 65_535;

/** The port that PORT asks for, or the usual one. Ends the program when PORT is no port. */
export function portOf(environment: NodeJS.ProcessEnv): number {
  const asked = environment['PORT'] ?? String(usual);
  const port = Number(asked);
  if (Number.isInteger(port) && port >= 1 && port <= highest) return port;
  return stop(`PORT is "${asked}". Give a number from 1 to ${highest}.`);
}

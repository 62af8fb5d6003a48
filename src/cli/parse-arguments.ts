import path from 'node:path';
import { parseArgs } from 'node:util';

type Flags = Record<string, 'boolean' | 'string'>;

interface ParsedArguments {
  flags: Record<string, string | boolean | undefined>;
  rest: string[];
}

/** The words after a command. An option that the command does not know ends the program with a list of those it knows. */
export function parseArguments(flags: Flags): ParsedArguments {
  const options = Object.fromEntries(Object.entries(flags).map(([name, type]) => [name, { type }]));
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    return { flags: values as ParsedArguments['flags'], rest: positionals };
  } catch (error) {
    const known = Object.keys(flags).map((name) => `--${name}`);
    const reason = error instanceof Error ? error.message.split('.')[0] : String(error);
    fail(
      `${reason}. ${known.length > 0 ? `This command knows ${known.join(', ')}.` : 'This command takes no options.'}`,
    );
  }
}

/** Ends the program with a message for a person and exit status 1. */
export function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

/** Names the folder in which the person typed the command, which is not always the one in which it runs. */
export const invocationCwdVariable = 'INVOCATION_CWD';

/**
 * A path as the person means it: from the folder where the command was typed. Paths within the project come back short,
 * for messages.
 */
export function resolvePath(name: string): string {
  const full = path.resolve(process.env[invocationCwdVariable] ?? '.', name);
  const short = path.relative('.', full);
  return short === '' || short.startsWith('..') || path.isAbsolute(short) ? full : short;
}

/** The one folder that a command needs. Ends the program when there is none, or more. */
export function requireFolder(rest: string[], command: string): string {
  const [folder, ...more] = rest;
  const usage = `Write: npm run ${command} -- <folder>`;
  if (folder === undefined) return fail(`This command needs the folder of a pack. ${usage}`);
  if (more.length > 0)
    return fail(`This command takes one folder: put a path with spaces in quotes. ${usage}`);
  return resolvePath(folder);
}

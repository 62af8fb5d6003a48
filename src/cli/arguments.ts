import path from 'node:path';
import { parseArgs } from 'node:util';

type Flags = Record<string, 'boolean' | 'string'>;

interface Arguments {
  flags: Record<string, string | boolean | undefined>;
  rest: string[];
}

/** The words after a command. An option that the command does not know ends the program with a list of those it knows. */
export function argumentsOf(flags: Flags): Arguments {
  const options = Object.fromEntries(Object.entries(flags).map(([name, type]) => [name, { type }]));
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    return { flags: values as Arguments['flags'], rest: positionals };
  } catch (error) {
    const known = Object.keys(flags).map((name) => `--${name}`);
    const reason = error instanceof Error ? error.message.split('.')[0] : String(error);
    stop(
      `${reason}. ${known.length > 0 ? `This command knows ${known.join(', ')}.` : 'This command takes no options.'}`,
    );
  }
}

/** Ends the program with a message for a person and exit status 1. */
export function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

/** Names the folder in which the person typed the command, which is not always the one in which it runs. */
export const typedIn = 'WAYMARK_TYPED_IN';

/**
 * A path as the person means it: from the folder where the command was typed. Paths within the project come back short,
 * for messages.
 */
export function asTyped(name: string): string {
  const full = path.resolve(process.env[typedIn] ?? '.', name);
  const short = path.relative('.', full);
  return short === '' || short.startsWith('..') || path.isAbsolute(short) ? full : short;
}

/** The one folder that a command needs. Ends the program when there is none, or more. */
export function onlyFolder(rest: string[], command: string): string {
  const [folder, ...more] = rest;
  const usage = `Write: npm run ${command} -- <folder>`;
  if (folder === undefined) return stop(`This command needs the folder of a pack. ${usage}`);
  if (more.length > 0)
    return stop(`This command takes one folder: put a path with spaces in quotes. ${usage}`);
  return asTyped(folder);
}

import path from 'node:path';
import { parseArgs } from 'node:util';
import { invocationCwd } from '../runtime/workspace.ts';

/** Options by name; a `list` is a string option that may be repeated. */
type Flags = Record<string, 'boolean' | 'string' | 'list'>;

interface ParsedArguments {
  flags: Record<string, string | boolean | string[] | undefined>;
  rest: string[];
}

/** Parses the command line. An unknown option ends the program with a list of the known ones. */
export function parseArguments(flags: Flags): ParsedArguments {
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, type]) => [
      name,
      type === 'list' ? { type: 'string' as const, multiple: true } : { type },
    ]),
  );
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

/** Prints a message to stderr and exits with status 1. */
export function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

/**
 * Resolves a path against the user's working directory. Returns a relative path inside the project, for shorter messages.
 */
export function resolvePath(name: string): string {
  const full = path.resolve(invocationCwd(), name);
  const short = path.relative('.', full);
  return short === '' || short.startsWith('..') || path.isAbsolute(short) ? full : short;
}

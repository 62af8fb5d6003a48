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

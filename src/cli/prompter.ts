import { createInterface } from 'node:readline/promises';
import type { Prompter } from '../brand/scaffold/prompts.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../diagnostics/format-diagnostics.ts';
import { fail } from './parse-arguments.ts';

/** Ends the program before it has written anything. The note says what remains of the answers. */
export function abort(note = ''): never {
  return fail(`\nStopped. Nothing was written.${note}`);
}

/** Ends the program with these problems, if there are any, before it has written anything. */
export function failOn(diagnostics: Diagnostic[]): void {
  if (diagnostics.length > 0) fail(`${formatDiagnostics(diagnostics)}\nNothing was written.`);
}

/** Ends the program by `abort` on Ctrl+C and when the terminal is closed. */
export function abortOnSignals(note = () => ''): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => abort(note()));
}

/** Reads answers line by line, from a terminal or a pipe. Ctrl+C and end of input both resolve to undefined. */
export async function withPrompter<T>(introduction: string, use: (ask: Prompter) => Promise<T>): Promise<T> {
  console.log(introduction);
  const terminal = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: process.stdin.isTTY,
  });
  const lines = terminal[Symbol.asyncIterator]();
  const ask: Prompter = async (question) => {
    const promptLines = question.split('\n');
    terminal.setPrompt(promptLines.pop() ?? '');
    console.log(promptLines.join('\n'));
    terminal.prompt();
    const { value, done } = await lines.next();
    return done ? undefined : value;
  };
  try {
    return await use(ask);
  } finally {
    terminal.close();
  }
}

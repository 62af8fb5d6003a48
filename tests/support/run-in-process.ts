import { mock } from 'node:test';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';
import type { CommandResult } from './project-fixture.ts';

/** Thrown in place of the end of the process when a command exits. */
class ProcessExit extends Error {}

/** The events that a command listens to until its process ends. */
const endEvents = ['exit', 'SIGINT', 'SIGTERM', 'SIGHUP'];

let runCount = 0;

/**
 * Runs the entry module of a command in a folder, in this process: no start of a process, and the modules that it imports are loaded
 * once, so they must not change after the first run. What the command prints, listens to and sets in `process` ends with it.
 */
export async function runInProcess(
  [entry, ...args]: [string, ...string[]],
  cwd: string,
  env: object = {},
): Promise<CommandResult> {
  const { argv, exitCode } = process;
  const outerEnv = { ...process.env };
  const outerCwd = process.cwd();
  const endListening = trackListeners();
  let output = '';
  let status = 0;
  const print = (...words: unknown[]) => {
    output += `${format(...words)}\n`;
  };
  const exit = (code?: number): never => {
    process.exitCode = code ?? process.exitCode;
    throw new ProcessExit();
  };
  const mocks = [
    mock.method(console, 'log', print),
    mock.method(console, 'error', print),
    mock.method(process, 'exit', exit),
  ];
  process.argv = [process.execPath, entry, ...args];
  // The variables themselves: Node reads TMPDIR from the environment, not from an object put in its place.
  Object.assign(process.env, env);
  process.exitCode = undefined;
  process.chdir(cwd);
  try {
    runCount += 1;
    // A query makes a new module of the entry alone, so it is evaluated again.
    await import(`${pathToFileURL(entry).href}?run=${runCount}`);
  } catch (error) {
    if (!(error instanceof ProcessExit)) throw error;
  } finally {
    endListening();
    status = Number(process.exitCode ?? 0);
    process.chdir(outerCwd);
    process.argv = argv;
    for (const name of Object.keys(env)) delete process.env[name];
    Object.assign(process.env, outerEnv);
    process.exitCode = exitCode;
    for (const { mock: method } of mocks) method.restore();
  }
  return { status, output };
}

/** Returns a callback that removes the listeners added since, and calls those to `exit`, as the end of the process does. */
function trackListeners(): () => void {
  const earlier = endEvents.map((event) => process.rawListeners(event));
  return () => {
    for (const [index, event] of endEvents.entries())
      for (const listener of process.rawListeners(event).filter((each) => !earlier[index]?.includes(each))) {
        process.off(event, listener as () => void);
        if (event === 'exit') listener.call(process, process.exitCode);
      }
  };
}

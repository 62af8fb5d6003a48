import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runInProcess } from './run-in-process.ts';

const copiedPaths = [
  'astro.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'CHANGELOG.md',
  // One pack is enough, and its complete build is short.
  'brands/midshire',
  'content',
  'public',
  'src',
];

/** The outcome of a command. */
export interface CommandResult {
  status: number | null;
  /** The output of the command. */
  output: string;
}

interface RunOptions {
  /** Kills it with SIGKILL after so many milliseconds. */
  killAfter?: number;
  env?: object;
  /** Lines for standard input. */
  stdin?: string;
}

/**
 * Creates the first folder of a numbered row that does not exist. Node keeps compiled modules by path, so the commands in a
 * folder of the same name load in three quarters of the time.
 */
function createFolder(): string {
  for (let number = 1; ; number++) {
    const folder = path.join(os.tmpdir(), `waymark-project-${number}`);
    try {
      mkdirSync(folder);
      return folder;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** A copy of the project with one example pack, for tests that break something in it. */
export class ProjectFixture {
  readonly folder = createFolder();

  /** `more` names further folders to copy, such as the tests. */
  constructor(more: string[] = []) {
    for (const copied of [...copiedPaths, ...more]) cpSync(copied, this.path(copied), { recursive: true });
    mkdirSync('.waymark', { recursive: true });
    // The caches are keyed by content, and a cold build takes three times as long.
    for (const shared of ['node_modules', '.waymark'])
      symlinkSync(path.resolve(shared), this.path(shared), 'junction');
  }

  /** Copies the site that `npm test` has just built: a last good build, without the time of another. */
  copyBuiltSite(): void {
    for (const folder of ['dist/midshire', 'dist/midshire.hosting'])
      cpSync(folder, this.path(folder), { recursive: true });
  }

  path(...names: string[]): string {
    return path.join(this.folder, ...names);
  }

  read(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }

  exists(name: string): boolean {
    return existsSync(this.path(name));
  }

  write(name: string, text: string): void {
    writeFileSync(this.path(name), text);
  }

  /** Replaces a piece of a file, which must occur in it. */
  change(name: string, from: string | RegExp, to: string): void {
    const before = this.read(name);
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${name} does not hold ${from}`);
    this.write(name, after);
  }

  /** Runs a command of the project. */
  run(command: string, args: string[] = [], options: RunOptions = {}): Promise<CommandResult> {
    return this.runNode([`src/cli/${command}.ts`, ...args], options);
  }

  /** Runs a command of the project for its output and status alone, in this process: see `runInProcess`. */
  runInProcess(
    command: string,
    args: string[] = [],
    { env = {} }: { env?: object } = {},
  ): Promise<CommandResult> {
    return runInProcess([this.path(`src/cli/${command}.ts`), ...args], this.folder, env);
  }

  /** Runs Node in this folder. */
  runNode(args: string[], { killAfter, env, stdin = '' }: RunOptions = {}): Promise<CommandResult> {
    const child = spawn(process.execPath, args, {
      cwd: this.folder,
      env: { ...process.env, ...env, NODE_TEST_CONTEXT: undefined },
    });
    child.stdin.end(stdin);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
    if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter).unref();
    return new Promise((resolve) => child.on('close', (status) => resolve({ status, output })));
  }

  cleanup(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Runs a test with a copy of the project, and removes it afterwards. */
export async function withProjectFixture(run: (project: ProjectFixture) => Promise<void>): Promise<void> {
  const project = new ProjectFixture();
  try {
    await run(project);
  } finally {
    project.cleanup();
  }
}

import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Resource use of a command. */
export interface CommandMetrics {
  /** Wall-clock time. */
  seconds: number;
  /** CPU seconds of the command and its descendants; NaN where the system does not report them. */
  processor: number;
  /** Peak memory of the command and its descendants, in MB, sampled ten times a second. */
  peak: number;
  status: number | null;
  /** Its output. */
  output: string;
}

interface CommandOptions {
  cwd: string;
  env?: Record<string, string | undefined>;
}

const sampleIntervalMs = 100;
const megabytesPerPage = 4096 / 2 ** 20;
const ticksPerSecond = 100;

/** Runs a command to completion and measures it. */
export async function measureCommand(
  [program = '', ...args]: string[],
  { cwd, env }: CommandOptions,
): Promise<CommandMetrics> {
  const before = childCpuSeconds();
  const began = performance.now();
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, NODE_TEST_CONTEXT: undefined, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Its own process group, which identifies all its descendants.
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  let peak = 0;
  const look = setInterval(() => {
    peak = Math.max(peak, child.pid ? processGroupMemory(child.pid) : 0);
  }, sampleIntervalMs);
  const status = await new Promise<number | null>((resolve) => {
    child.once('error', (error) => {
      output += error.message;
      resolve(null);
    });
    child.once('close', resolve);
  });
  clearInterval(look);
  return {
    seconds: (performance.now() - began) / 1000,
    processor: childCpuSeconds() - before,
    peak,
    status,
    output,
  };
}

/** The fields of /proc/<process>/stat after the name, which may contain any character. */
function procStatFields(process: string): string[] {
  try {
    return readFileSync(`/proc/${process}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
  } catch {
    return [];
  }
}

/** Memory of a process group in MB; 0 where the system does not report it. */
function processGroupMemory(group: number): number {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(procStatFields)
      .filter(([, , processGroup]) => processGroup === String(group))
      .reduce((sum, fields) => sum + Number(fields[21]) * megabytesPerPage, 0);
  } catch {
    return 0;
  }
}

/** CPU seconds of this process's terminated children. */
function childCpuSeconds(): number {
  const fields = procStatFields('self');
  return (Number(fields[13]) + Number(fields[14])) / ticksPerSecond;
}

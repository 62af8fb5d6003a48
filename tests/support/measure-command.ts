import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command took. */
export interface CommandMetrics {
  /** By the clock. */
  seconds: number;
  /** Seconds that processors were at work for it and for what it started; not a number where the system does not tell. */
  processor: number;
  /** The most memory that it and what it started held at one time, in MB: looked at ten times a second. */
  peak: number;
  status: number | null;
  /** Everything that it printed. */
  output: string;
}

interface CommandOptions {
  cwd: string;
  env?: Record<string, string | undefined>;
}

const sampleIntervalMs = 100;
const megabytesPerPage = 4096 / 2 ** 20;
const ticksPerSecond = 100;

/** Runs a command to its end and measures it. */
export async function measureCommand(
  [program = '', ...words]: string[],
  { cwd, env }: CommandOptions,
): Promise<CommandMetrics> {
  const before = childCpuSeconds();
  const began = performance.now();
  const child = spawn(program, words, {
    cwd,
    env: { ...process.env, NODE_TEST_CONTEXT: undefined, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, by which everything is known that it starts.
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

/** The fields of /proc/<process>/stat after the name, which may hold anything. */
function procStatFields(process: string): string[] {
  try {
    return readFileSync(`/proc/${process}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
  } catch {
    return [];
  }
}

/** Memory of a group of processes in MB; 0 where the system does not tell. */
function processGroupMemory(group: number): number {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(procStatFields)
      .filter(([, , own]) => own === String(group))
      .reduce((sum, fields) => sum + Number(fields[21]) * megabytesPerPage, 0);
  } catch {
    return 0;
  }
}

/** Processor seconds of everything that this process started and saw end. */
function childCpuSeconds(): number {
  const fields = procStatFields('self');
  return (Number(fields[13]) + Number(fields[14])) / ticksPerSecond;
}

import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command took. */
export interface Timed {
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

interface How {
  cwd: string;
  env?: Record<string, string | undefined>;
}

const lookEvery = 100;
const pageInMegabytes = 4096 / 2 ** 20;
const ticksInSecond = 100;

/** Runs a command to its end and measures it. */
export async function timed([program = '', ...words]: string[], { cwd, env }: How): Promise<Timed> {
  const before = ofChildren();
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
    peak = Math.max(peak, child.pid ? memoryOf(child.pid) : 0);
  }, lookEvery);
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
    processor: ofChildren() - before,
    peak,
    status,
    output,
  };
}

/** The fields of /proc/<process>/stat after the name, which may hold anything. */
function fieldsOf(process: string): string[] {
  try {
    return readFileSync(`/proc/${process}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
  } catch {
    return [];
  }
}

/** Memory of a group of processes in MB; 0 where the system does not tell. */
function memoryOf(group: number): number {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(fieldsOf)
      .filter(([, , own]) => own === String(group))
      .reduce((sum, fields) => sum + Number(fields[21]) * pageInMegabytes, 0);
  } catch {
    return 0;
  }
}

/** Processor seconds of everything that this process started and saw end. */
function ofChildren(): number {
  const fields = fieldsOf('self');
  return (Number(fields[13]) + Number(fields[14])) / ticksInSecond;
}

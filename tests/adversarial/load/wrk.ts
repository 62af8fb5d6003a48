import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { installDebianPackages } from '../../support/install-debian-packages.ts';
import { measureCommand } from '../../support/measure-command.ts';

/** The figures of a wrk run. */
export interface WrkResult {
  requestsPerSecond: number;
  /** Median and 99th percentile of the latency, in milliseconds. */
  median: number;
  p99: number;
  /** Bytes transferred per request, with headers. */
  bytesPerRequest: number;
  /** Unexpected responses, and broken connections. */
  failed: number;
}

interface WrkOptions {
  base: string;
  /** Requested in rotation. */
  addresses: string[];
  seconds: number;
  connections: number;
  /** The expected status of every response. */
  status: number;
}

/** Whether wrk is available, installed on Debian as root. */
export function installWrk(): boolean {
  const isThere = () => spawnSync('wrk', ['-v']).error === undefined;
  return isThere() || (installDebianPackages(['wrk']) && isThere());
}

/** Loads a server from one core, the last one of this machine. Throws with the output of wrk when it fails. */
export async function runWrk(wanted: WrkOptions): Promise<WrkResult> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-wrk-'));
  const script = path.join(folder, 'ask.lua');
  writeFileSync(script, luaScript(wanted));
  const core = String(os.cpus().length - 1);
  const args = ['-t1', `-c${wanted.connections}`, `-d${wanted.seconds}s`, '-s', script, wanted.base];
  try {
    const { status, output } = await measureCommand(['taskset', '-c', core, 'wrk', ...args], {
      cwd: folder,
    });
    if (status !== 0) throw new Error(`wrk: ${output}`);
    return parseWrkOutput(output);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Sends a browser's headers, counts responses with another status, and prints all figures as one line of JSON. */
function luaScript({ addresses, status }: WrkOptions): string {
  return `local addresses = { ${addresses.map((address) => JSON.stringify(address)).join(', ')} }
local asked = {}
local place = 0
wrong = 0
function setup(thread) asking = thread end
function init()
  for each, address in ipairs(addresses) do
    asked[each] = wrk.format('GET', address, { ['Accept-Encoding'] = 'br, gzip', ['Host'] = wrk.host })
  end
end
function request()
  place = place % #asked + 1
  return asked[place]
end
function response(status) if status ~= ${status} then wrong = wrong + 1 end end
function done(summary, latency)
  local e = summary.errors
  io.write(string.format('{"requests":%d,"microseconds":%d,"bytes":%d,"broken":%d,"wrong":%d,"median":%d,"p99":%d}\\n',
    summary.requests, summary.duration, summary.bytes, e.connect + e.read + e.write + e.timeout,
    asking:get('wrong'), latency:percentile(50), latency:percentile(99)))
end
`;
}

/** Parses the figures in the output of wrk with our script. */
export function parseWrkOutput(output: string): WrkResult {
  const [line] = /^\{.*\}$/m.exec(output) ?? [];
  if (!line) throw new Error(`wrk: ${output}`);
  const { requests, microseconds, bytes, broken, wrong, median, p99 } = JSON.parse(line);
  return {
    requestsPerSecond: requests / (microseconds / 1e6),
    median: median / 1000,
    p99: p99 / 1000,
    bytesPerRequest: bytes / requests,
    failed: broken + wrong,
  };
}

import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from '../support/chromium-launch.ts';
import { measureCommand } from '../support/measure-command.ts';

/** Lighthouse's results for one visit. Scores are of 100, times in milliseconds. */
export interface LighthouseResult {
  scores: Record<string, number>;
  lcp: number;
  cls: number;
  tbt: number;
}

/** The network profiles. */
export const networkProfiles = {
  /** Lighthouse's default phone: slow 4G and a processor at a quarter of the speed, both simulated from one trace. */
  phone: ['--only-categories=performance,accessibility,best-practices,seo'],
  /** Round-trip time 400 ms, 400 kbit/s. */
  'slow 3G': [
    '--only-categories=performance',
    '--throttling-method=simulate',
    '--throttling.rttMs=400',
    '--throttling.throughputKbps=400',
    '--throttling.cpuSlowdownMultiplier=4',
  ],
} satisfies Record<string, string[]>;

const chromeFlags = '--headless=new --no-sandbox --disable-quic --disable-background-networking';

/** Runs Lighthouse for an address from the folder of the generators. Throws with its output when it fails. */
export async function runLighthouse(
  installed: string,
  address: string,
  line: keyof typeof networkProfiles,
): Promise<LighthouseResult> {
  const report = path.join(installed, `report-${process.pid}.json`);
  const program = path.join(installed, 'node_modules/lighthouse/cli/index.js');
  const args = [
    address,
    '--quiet',
    '--output=json',
    `--output-path=${report}`,
    `--chrome-flags=${chromeFlags}`,
  ];
  const { status, output } = await measureCommand(
    [process.execPath, program, ...args, '--no-enable-error-reporting', ...networkProfiles[line]],
    { cwd: installed, env: { CHROME_PATH: findChromium() } },
  );
  if (status !== 0) throw new Error(`Lighthouse at ${address}: ${output.slice(-1000)}`);
  try {
    return parseLighthouseReport(readFileSync(report, 'utf8'));
  } finally {
    rmSync(report, { force: true });
  }
}

/** Parses the figures of a Lighthouse report. */
export function parseLighthouseReport(report: string): LighthouseResult {
  const { categories, audits } = JSON.parse(report) as {
    categories: Record<string, { score: number | null }>;
    audits: Record<string, { numericValue?: number }>;
  };
  const value = (id: string) => audits[id]?.numericValue ?? Number.NaN;
  return {
    scores: Object.fromEntries(
      Object.entries(categories).map(([id, { score }]) => [id, Math.round((score ?? Number.NaN) * 100)]),
    ),
    lcp: value('largest-contentful-paint'),
    cls: value('cumulative-layout-shift'),
    tbt: value('total-blocking-time'),
  };
}

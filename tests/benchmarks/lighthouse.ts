import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from '../support/chromium-launch.ts';
import { measureCommand } from '../support/measure-command.ts';

/** What Lighthouse says of one visit. Scores are of 100, times in milliseconds. */
export interface LighthouseResult {
  scores: Record<string, number>;
  lcp: number;
  cls: number;
  tbt: number;
}

/** The lines over which somebody visits. */
export const networkProfiles = {
  /** Lighthouse's own phone: a slow 4G line and a processor of a quarter of the speed, both worked out from one trace. */
  phone: ['--only-categories=performance,accessibility,best-practices,seo'],
  /** 400 ms there and back, 400 kbit/s. */
  'slow 3G': [
    '--only-categories=performance',
    '--throttling-method=simulate',
    '--throttling.rttMs=400',
    '--throttling.throughputKbps=400',
    '--throttling.cpuSlowdownMultiplier=4',
  ],
} satisfies Record<string, string[]>;

const chromeFlags = '--headless=new --no-sandbox --disable-quic --disable-background-networking';

/** Visits an address with Lighthouse from the folder of the peers. Throws with what it printed when it fails. */
export async function runLighthouse(
  installed: string,
  address: string,
  line: keyof typeof networkProfiles,
): Promise<LighthouseResult> {
  const report = path.join(installed, `report-${process.pid}.json`);
  const program = path.join(installed, 'node_modules/lighthouse/cli/index.js');
  const words = [
    address,
    '--quiet',
    '--output=json',
    `--output-path=${report}`,
    `--chrome-flags=${chromeFlags}`,
  ];
  const { status, output } = await measureCommand(
    [process.execPath, program, ...words, '--no-enable-error-reporting', ...networkProfiles[line]],
    { cwd: installed, env: { CHROME_PATH: findChromium() } },
  );
  if (status !== 0) throw new Error(`Lighthouse at ${address}: ${output.slice(-1000)}`);
  try {
    return parseLighthouseReport(readFileSync(report, 'utf8'));
  } finally {
    rmSync(report, { force: true });
  }
}

/** The figures in a report of Lighthouse. */
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

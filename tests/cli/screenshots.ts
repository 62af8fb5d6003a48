import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { chromium } from 'playwright';
import sharp from 'sharp';
import { allPackFolders } from '../../src/brand/all-packs.ts';
import { parseArguments } from '../../src/cli/parse-arguments.ts';
import { runBuild } from '../../src/cli/run-build.ts';
import { serve } from '../../src/hosting/serve.ts';
import { outDir } from '../../src/runtime/workspace.ts';
import { readInputs } from '../../src/site/inputs.ts';
import { createSites } from '../../src/site/site.ts';
import { launchOptions } from '../support/chromium-launch.ts';

/** Where each example pack shows what is its own: the page, and what to bring into view. */
const highlights: Record<string, { page: string; show?: string }> = {
  southmere: { page: 'advocates', show: 'section:has(> h2:has-text("Advocates in the area"))' },
  fourtowns: { page: 'after-you-report', show: 'a[href$="/survey"]' },
  eastmarch: { page: 'alarms-and-apps', show: 'section:has(> h2:has-text("Apps that"))' },
  lowmoor: { page: 'tell-the-university', show: 'main dl' },
  'union-railway': { page: 'report-to-the-police', show: 'a[href^="sms:"]' },
  midshire: { page: 'home', show: 'section:has(> h2:has-text("People often"))' },
};
const size = { width: 760, height: 560 };

// node src/cli/waymark.mjs tests/cli/screenshots.ts: the pictures of the example packs in docs/branding.md. Left the home page in light colours,
// right in dark ones what the pack brings, or else its law.
parseArguments({});
const folder = 'docs/brands';
mkdirSync(folder, { recursive: true });
if (!(await runBuild([])).isComplete) process.exit(1);
const browser = await chromium.launch(launchOptions());
for (const site of createSites(readInputs(allPackFolders()))) {
  const file = path.join(folder, `${site.brand.id}.png`);
  const server = await serve(path.join(outDir, site.brand.id), 0);
  const base = `http://localhost:${(server.address() as AddressInfo).port}`;
  const own = highlights[site.brand.id] ?? { page: 'stalking-offences' };
  const halves = [
    await takeScreenshot(base, 'light'),
    await takeScreenshot(base + site.pathOf(site.page(own.page)), 'dark', own.show),
  ];
  server.close();
  await sharp({ create: { ...size, width: 2 * size.width, channels: 3, background: 'white' } })
    .composite(halves.map((input, index) => ({ input, left: index * size.width, top: 0 })))
    .png({ palette: true, colours: 32 })
    .toFile(file);
  console.log(file);
}
await browser.close();

async function takeScreenshot(
  address: string,
  colorScheme: 'light' | 'dark',
  show?: string,
): Promise<Buffer> {
  const page = await browser.newPage({ viewport: size, colorScheme });
  await page.goto(address);
  if (show) await page.locator(show).first().scrollIntoViewIfNeeded();
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

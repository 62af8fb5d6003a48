import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'cheerio';
import { readBrowserTraces } from '../../src/content/browser-traces.ts';
import {
  type BrowserEngine,
  openPage,
  sleep,
  type Tab,
  waitForPage,
  waitUntil,
} from '../support/browser-engines/browser-engine.ts';
import { launchChromium } from '../support/browser-engines/chromium-engine.ts';
import { launchFirefox } from '../support/browser-engines/firefox-engine.ts';
import { launchWebKitWithProfile } from '../support/browser-engines/webkit-profile-engine.ts';
import type { ProxyNetwork } from '../support/proxy-network.ts';
import { type SimulatedWeb, siteFolder, startSimulatedWeb } from '../support/simulated-web.ts';
import { hashedHost, scanProfile, type TraceFinding, type TraceToken } from './scan-profile.ts';

/** Ten pages that a visitor reads one after another. */
export const tenPages = [
  '',
  'calls/',
  'steps/',
  'tell/',
  'signs/',
  'notes/',
  'using/',
  'keep/',
  'choices/',
  'first/',
];

/** Unique tokens: one is searched for, one is written into the record. */
const searchCanary = 'zebrafinch';
const recordCanary = 'quartzwombat';

/** Known browser traces, as content/ documents them. */
export const { browserTraces } = readBrowserTraces('content/browser-traces.yaml');

/** Starts each available browser with a real profile on disk and a certificate that it trusts. */
export const profileEngines: Record<
  BrowserEngine['name'],
  (network: ProxyNetwork) => Promise<BrowserEngine>
> = {
  Chromium: (network) => launchChromium(network),
  Firefox: (network) =>
    launchFirefox(
      network,
      hasCertutil ? (profile) => trustAuthority(profile, network.caCertificate) : undefined,
    ),
  WebKit: launchWebKitWithProfile,
};

const hasCertutil = existsSync('/usr/bin/certutil');

/** Adds a certificate authority to a new profile of Firefox, with certutil of Debian's package libnss3-tools. */
function trustAuthority(profile: string, authority: string): void {
  const file = path.join(profile, 'authority.pem');
  writeFileSync(file, authority);
  const run = (...args: string[]) =>
    execFileSync('certutil', [...args, '-d', `sql:${profile}`], { stdio: 'ignore' });
  run('-N', '--empty-password');
  run('-A', '-n', 'tests', '-t', 'C,,', '-i', file);
  rmSync(file);
}

/** A visit from its first page to the exit, in a browser whose profile is scanned afterwards. */
export interface ProfileScan {
  /** Traces of our site in the files of the profile. */
  finds: TraceFinding[];
  /** Every file of the profile. */
  files: number;
}

/** Visits ten pages, searches, writes into the record, leaves, closes the browser and scans its profile. */
export async function visitAndScan(name: BrowserEngine['name'], pages = tenPages): Promise<ProfileScan> {
  const world = await startSimulatedWeb();
  const engine = await profileEngines[name](world.network);
  try {
    const tab = await engine.newTab();
    await openPage(tab, world.previousUrl);
    for (const page of pages) await openPage(tab, world.ours + page);
    await searchSite(tab, world);
    await writeRecord(tab, world);
    // Browsers save their sessions every few seconds.
    await sleep(6000);
    await tab.evaluate("document.getElementById('leave').click()");
    await waitForPage(tab, world.exit, 10_000);
    await sleep(3000);
    await engine.close();
    const files = readdirSync(engine.profile, { recursive: true }).length;
    return { finds: scanProfile(engine.profile, siteTokens(world)), files };
  } finally {
    await engine.close().catch(() => {});
    engine.removeProfile();
    world.close();
  }
}

/** Tokens of ours in the files of an unused browser: its built-in lists of words and sites. */
export async function scanBlankProfile(name: BrowserEngine['name']): Promise<TraceFinding[]> {
  const world = await startSimulatedWeb();
  const engine = await profileEngines[name](world.network);
  try {
    await openPage(await engine.newTab(), world.previousUrl);
    await sleep(3000);
    await engine.close();
    return scanProfile(engine.profile, siteTokens(world));
  } finally {
    await engine.close().catch(() => {});
    engine.removeProfile();
    world.close();
  }
}

async function searchSite(tab: Tab, { ours }: SimulatedWeb): Promise<void> {
  await openPage(tab, `${ours}look/`);
  await tab.evaluate("document.getElementById('look').focus()");
  await tab.pressKeys(...`${searchCanary} order`);
  await waitUntil(() => tab.evaluate("Boolean(document.querySelector('.result, .results__more'))"));
  // Searches every word of every page, for which more files are fetched.
  await tab.evaluate(
    "[...document.querySelectorAll('.search button, [data-search] button')].at(-1)?.click()",
  );
  await sleep(1500);
}

async function writeRecord(tab: Tab, { ours }: SimulatedWeb): Promise<void> {
  await openPage(tab, `${ours}notes/here/`);
  const press = (label: string) =>
    tab.evaluate(`(() => {
      const button = [...document.querySelectorAll('button')].find((each) => each.textContent.includes('${label}'));
      button?.click();
      return Boolean(button);
    })()`);
  const write = async () => {
    await tab.evaluate("document.querySelector('textarea').focus()");
    await tab.pressKeys(...recordCanary);
  };
  if (!(await waitUntil(() => press('I am alone with this screen'))))
    throw new Error('The record has no gate.');
  await write();
  if (!(await press('Add to my record'))) throw new Error('The record takes nothing in.');
  // The visitor leaves in the middle of a word.
  await write();
}

/** Every token to look for. */
function siteTokens(world: SimulatedWeb): TraceToken[] {
  const { ours, neutralTitle } = world;
  const { hostname } = new URL(ours);
  const read = [...tenPages, 'look/', 'notes/here/'].map((page) =>
    load(readFileSync(`${siteFolder}/${page}index.html`, 'utf8')),
  );
  return [
    { kind: 'address', text: hostname },
    { kind: 'address', text: hashedHost(hostname) },
    { kind: 'neutral title', text: neutralTitle },
    ...assetTokens(),
    ...read.flatMap(($) => [
      { kind: 'own title', text: $('title').text() },
      ...$('main p, main h2')
        .toArray()
        .map((element) => ({ kind: 'words', text: $(element).text().trim().slice(0, 60) }))
        .filter(({ text }) => text.length > 30)
        .slice(0, 12),
    ]),
    ...['stalking', 'Stalking', 'harassment', 'Harassment'].map((text) => ({ kind: 'words', text })),
    ...[searchCanary, recordCanary].map((text) => ({ kind: 'typed', text })),
  ].filter(({ text }) => text !== '');
}

/** Pieces of the files that browsers may cache: pictures and scripts. */
function assetTokens(): TraceToken[] {
  return readdirSync(`${siteFolder}/assets`)
    .filter((file) => /\.(?:svg|js)$/.test(file))
    .map((file) => ({
      kind: file.endsWith('.svg') ? 'picture' : 'script',
      text: readFileSync(`${siteFolder}/assets/${file}`, 'utf8').slice(-120, -20),
    }));
}

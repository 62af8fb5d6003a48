import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'cheerio';
import { readRemnants } from '../../src/sites/remnants.ts';
import { startChromium } from './chromium.ts';
import { startFirefox } from './firefox.ts';
import type { Network } from './network.ts';
import { type Find, hashedHost, remainsIn, type Token } from './remains.ts';
import { arrived, type Engine, open, type Tab, until, wait } from './tab.ts';
import { folder, openWorld, type World } from './visited.ts';
import { startWebKitWithProfile } from './webkit-profile.ts';

/** Ten pages that somebody reads one after another. */
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

/** Words that stand nowhere else on the device: one is searched for, one is written into the record. */
const searched = 'zebrafinch';
const recorded = 'quartzwombat';

/** What browsers keep, as content/ tells it. */
export const { remnants } = readRemnants('content/remnants.yaml');

/** Starts each browser with a real profile on disk, as far as it can be done: with a certificate that it trusts. */
export const browsers: Record<Engine['name'], (network: Network) => Promise<Engine>> = {
  Chromium: (network) => startChromium(network),
  Firefox: (network) =>
    startFirefox(network, hasCertutil ? (profile) => trust(profile, network.authority) : undefined),
  WebKit: startWebKitWithProfile,
};

const hasCertutil = existsSync('/usr/bin/certutil');

/** Makes a new profile of Firefox trust an authority, with the tool of Debian's package libnss3-tools. */
function trust(profile: string, authority: string): void {
  const file = path.join(profile, 'authority.pem');
  writeFileSync(file, authority);
  const run = (...words: string[]) =>
    execFileSync('certutil', [...words, '-d', `sql:${profile}`], { stdio: 'ignore' });
  run('-N', '--empty-password');
  run('-A', '-n', 'tests', '-t', 'C,,', '-i', file);
  rmSync(file);
}

/** A visit from its first page to the exit, in a browser whose profile is looked at afterwards. */
export interface Visited {
  /** What remains of ours in the files of the profile. */
  finds: Find[];
  /** Every file of the profile. */
  files: number;
}

/** Visits ten pages, searches, writes into the record, leaves, closes the browser and looks at its profile. */
export async function visit(name: Engine['name'], pages = tenPages): Promise<Visited> {
  const world = await openWorld();
  const engine = await browsers[name](world.network);
  try {
    const tab = await engine.tab();
    await open(tab, world.before);
    for (const page of pages) await open(tab, world.ours + page);
    await search(tab, world);
    await record(tab, world);
    // Browsers write their sessions every few seconds.
    await wait(6000);
    await tab.evaluate("document.getElementById('leave').click()");
    await arrived(tab, world.exit, 10_000);
    await wait(3000);
    await engine.end();
    const files = readdirSync(engine.profile, { recursive: true }).length;
    return { finds: remainsIn(engine.profile, tokens(world)), files };
  } finally {
    await engine.end().catch(() => {});
    engine.forget();
    world.end();
  }
}

/** What of ours stands in the files of a browser that was never here: its own lists of words and sites. */
export async function blankProfile(name: Engine['name']): Promise<Find[]> {
  const world = await openWorld();
  const engine = await browsers[name](world.network);
  try {
    await open(await engine.tab(), world.before);
    await wait(3000);
    await engine.end();
    return remainsIn(engine.profile, tokens(world));
  } finally {
    await engine.end().catch(() => {});
    engine.forget();
    world.end();
  }
}

async function search(tab: Tab, { ours }: World): Promise<void> {
  await open(tab, `${ours}look/`);
  await tab.evaluate("document.getElementById('look').focus()");
  await tab.keys(...`${searched} order`);
  await until(() => tab.evaluate("Boolean(document.querySelector('.result, .results__more'))"));
  // Every word of every page, for which more files come.
  await tab.evaluate(
    "[...document.querySelectorAll('.search button, [data-search] button')].at(-1)?.click()",
  );
  await wait(1500);
}

async function record(tab: Tab, { ours }: World): Promise<void> {
  await open(tab, `${ours}notes/here/`);
  const press = (words: string) =>
    tab.evaluate(`(() => {
      const button = [...document.querySelectorAll('button')].find((each) => each.textContent.includes('${words}'));
      button?.click();
      return Boolean(button);
    })()`);
  const write = async () => {
    await tab.evaluate("document.querySelector('textarea').focus()");
    await tab.keys(...recorded);
  };
  if (!(await until(() => press('Start typing')))) throw new Error('The record has no gate.');
  await write();
  if (!(await press('Add to my record'))) throw new Error('The record takes nothing in.');
  // Somebody leaves in the middle of a word.
  await write();
}

/** Everything of ours that is looked for. */
function tokens(world: World): Token[] {
  const { ours, neutralTitle } = world;
  const { hostname } = new URL(ours);
  const read = [...tenPages, 'look/', 'notes/here/'].map((page) =>
    load(readFileSync(`${folder}/${page}index.html`, 'utf8')),
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
    ...[searched, recorded].map((text) => ({ kind: 'typed', text })),
  ].filter(({ text }) => text !== '');
}

/** Pieces of the files that browsers may keep: pictures and scripts. */
function assetTokens(): Token[] {
  return readdirSync(`${folder}/assets`)
    .filter((file) => /\.(?:svg|js)$/.test(file))
    .map((file) => ({
      kind: file.endsWith('.svg') ? 'picture' : 'script',
      text: readFileSync(`${folder}/assets/${file}`, 'utf8').slice(-120, -20),
    }));
}

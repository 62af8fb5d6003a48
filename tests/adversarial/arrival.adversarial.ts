// What browsers keep of an address to which others added something: with neither, one and both of our two ways to clean it
import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { after, test } from 'node:test';
import { skipReason } from '../support/browser-engines/browser-availability.ts';
import { type BrowserEngine, openPage, sleep } from '../support/browser-engines/browser-engine.ts';
import { type SimulatedWeb, startSimulatedWeb } from '../support/simulated-web.ts';
import { printFigures } from '../support/statistics.ts';
import { readListedAddresses } from './listed-addresses.ts';
import { profileEngines } from './profile-traces.ts';
import { scanProfile } from './scan-profile.ts';

/** Each form with a word that is nowhere else. */
const forms = {
  question: '?q=wrenquestion',
  'campaign tag': '?utm_source=wrencampaign',
  'click id': '?fbclid=wrenclick',
  'text fragment': '#:~:text=wrentext',
  'part of a page': '#part-wren',
};
const wordOf = (form: string) => /wren\w*/.exec(form)?.[0] ?? '';

/** The two ways: the redirect of a host, and the script in the head. */
const setups: Record<string, { redirects: boolean; hasScript: boolean }> = {
  before: { redirects: false, hasScript: false },
  'script only': { redirects: false, hasScript: true },
  both: { redirects: true, hasScript: true },
};

const rows: [string, string][] = [];

function serveAs(
  world: SimulatedWeb,
  { redirects, hasScript }: { redirects: boolean; hasScript: boolean },
): RequestListener {
  return (request, response) => {
    if (!redirects) request.url = request.url?.split('?')[0];
    // Without the policy's hash the script does not run.
    if (!hasScript) response.setHeaders = () => response;
    if (!hasScript) response.setHeader('Content-Security-Policy', "script-src 'none'");
    world.siteHandler(request, response);
  };
}

/** Arrives in each form, leaves the tab open for the browser to save, and closes it. */
async function visit(engine: BrowserEngine, world: SimulatedWeb): Promise<void> {
  const tab = await engine.newTab();
  await openPage(tab, world.previousUrl);
  for (const addition of Object.values(forms)) {
    await tab.goto(`${world.ours}complain/${addition}`);
    await sleep(4000);
    // A fragment of the page that is open would be no arrival.
    await openPage(tab, world.previousUrl);
  }
  await sleep(6000);
  await engine.close();
}

for (const name of Object.keys(profileEngines) as BrowserEngine['name'][])
  for (const [setup, ways] of Object.entries(setups))
    test(`${name}, ${setup}`, { skip: skipReason(name) }, async () => {
      const world = await startSimulatedWeb();
      const engine = await profileEngines[name](world.network);
      world.handlers.ours = serveAs(world, ways);
      try {
        await visit(engine, world);
        const listed = readListedAddresses(engine).join('\n');
        for (const [form, addition] of Object.entries(forms)) {
          const word = wordOf(addition);
          const files = scanProfile(engine.profile, [{ kind: form, text: word }]).map(({ file }) => file);
          const inList = listed.includes(word);
          rows.push([
            `${name}, ${setup}: ${form}`,
            [inList ? 'in the list' : 'not in the list', ...files].join(', '),
          ]);
          if (setup === 'both' && form !== 'text fragment' && form !== 'part of a page')
            assert.equal(inList, false, form);
        }
      } finally {
        await engine.close().catch(() => {});
        engine.removeProfile();
        world.close();
      }
    });

after(() => printFigures(rows));

import { skipReason } from '../support/browser-engines/browser-availability.ts';
import {
  type BrowserEngine,
  openPage,
  type Tab,
  waitForPage,
} from '../support/browser-engines/browser-engine.ts';
import { launchFirefox } from '../support/browser-engines/firefox-engine.ts';
import { launchWebKit } from '../support/browser-engines/webkit-engine.ts';
import { type SimulatedWeb, startSimulatedWeb } from '../support/simulated-web.ts';
import { expect, test } from './fixtures.ts';
import { filesContaining, secret } from './record-page.ts';

const launchers = { Firefox: launchFirefox, WebKit: launchWebKit };

/** A visit in another browser than Chromium, driven by its own driver, with a profile of its own on disk. */
async function withEngine(
  name: keyof typeof launchers,
  run: (engine: BrowserEngine, web: SimulatedWeb) => Promise<void>,
): Promise<void> {
  const reason = skipReason(name);
  test.skip(reason !== false, String(reason));
  const web = await startSimulatedWeb();
  const engine = await launchers[name](web.network);
  try {
    await run(engine, web);
  } finally {
    await engine.close();
    engine.removeProfile();
    web.close();
  }
}

/** Words that are on the disk only where this file types them. */
const markers = ['vexfjordbumph', 'jynxwaltzpygmy', 'gawkbuzzfrump'];

/** Evaluates what changes nothing, again where a busy browser does not respond in time. */
async function evaluate(tab: Tab, code: string): Promise<string> {
  let value = '';
  await expect(async () => {
    value = String(await tab.evaluate(code));
  }).toPass();
  return value;
}

const pageText = (tab: Tab) => evaluate(tab, 'document.documentElement.textContent');

/** Presses Tab until the control with this label has the focus. */
async function tabTo(tab: Tab, label: string): Promise<void> {
  const code = `(() => {
    const at = document.activeElement;
    return (at?.labels?.[0] ?? at)?.textContent ?? '';
  })()`;
  for (let press = 0; press < 120; press++) {
    await tab.pressKeys('Tab');
    if ((await evaluate(tab, code)).startsWith(label)) return;
  }
  throw new Error(`Tab does not reach ${label}`);
}

/** Writes the secret into the record, and into a field that is not added yet. */
async function writeRecord(tab: Tab, ours: string): Promise<void> {
  await openPage(tab, `${ours}notes/here/`);
  await tabTo(tab, 'I am alone with this screen');
  await tab.pressKeys('Enter');
  await tabTo(tab, 'What happened');
  await tab.pressKeys(...`It was ${secret}`);
  await tabTo(tab, 'Add to my record');
  await tab.pressKeys('Enter');
  await expect.poll(() => pageText(tab)).toContain('Added. Your record has 1 thing.');
  await tabTo(tab, 'What happened');
  await tab.pressKeys(...secret);
}

/**
 * Types a word into an ordinary field of an ordinary page, and waits until the browser has written it to its disk. A session
 * is kept compressed, so the word is one of which no part stands elsewhere.
 */
async function waitForSavedSession({ newTab, profile }: BrowserEngine, address: string): Promise<void> {
  const marker = markers.shift() ?? '';
  const tab = await newTab();
  await openPage(tab, address);
  await tab.evaluate(`document.body.prepend(document.createElement('textarea'))`);
  await tab.evaluate(`document.querySelector('textarea').focus()`);
  await tab.pressKeys(...marker);
  await expect.poll(() => filesContaining(profile, marker), { intervals: [500] }).not.toEqual([]);
  await tab.close();
}

for (const name of ['Firefox', 'WebKit'] as const)
  test(`${name}: by keyboard, and no typed word is there after Back, after the exit, or on disk`, () =>
    withEngine(name, async (engine, { ours, exit, previousUrl }) => {
      // WebKitGTK keeps nothing on disk while it is driven, and one window at a time.
      const waitForDisk = () =>
        name === 'WebKit' ? Promise.resolve() : waitForSavedSession(engine, previousUrl);
      const tab = await engine.newTab();
      await writeRecord(tab, ours);
      await waitForDisk();
      expect(filesContaining(engine.profile, secret), 'while it is typed').toEqual([]);
      await openPage(tab, `${ours}calls/`);
      await tab.go(-1);
      await expect.poll(() => pageText(tab)).toContain('I am alone');
      expect(await pageText(tab)).not.toContain(secret);
      await writeRecord(tab, ours);
      await tab.evaluate(`void document.getElementById('leave').click()`).catch(() => {});
      await waitForPage(tab, exit);
      expect(await pageText(tab)).not.toContain(secret);
      await waitForDisk();
      await engine.close();
      expect(filesContaining(engine.profile, secret)).toEqual([]);
    }));

test('Firefox: words in an ordinary field do reach the disk, so the test above can fail', () =>
  withEngine('Firefox', (engine, { previousUrl }) => waitForSavedSession(engine, previousUrl)));

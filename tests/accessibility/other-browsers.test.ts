import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { skipReason } from '../support/browser-engines/browser-availability.ts';
import {
  type AuditBrowser,
  auditOpenPage,
  openFirefox,
  openWebKit,
  samplePages,
  stopServer,
} from './cross-browser-audit.ts';

/** The window of WebKitGTK does not get narrower. In CSS px. */
const minWebKitWidth = 447;

const settings = [
  { name: 'Firefox', scheme: 'light', width: 1280, launch: () => openFirefox('light', 1280) },
  { name: 'Firefox', scheme: 'dark', width: 320, launch: () => openFirefox('dark', 320) },
  { name: 'WebKit', scheme: 'light', width: minWebKitWidth, launch: () => openWebKit(minWebKitWidth) },
] as const;

after(stopServer);

for (const { name, scheme, width, launch } of settings)
  test(`one page of each kind has no barrier in ${name}, ${scheme}, ${width} px, and a planted one is seen`, {
    skip: skipReason(name),
  }, async () => {
    const browser = await launch();
    try {
      for (const file of samplePages) {
        await browser.open(file);
        assert.deepEqual(await auditOpenPage(browser, width), [], file);
      }
      assert.deepEqual(await rulesThatMissPlantedBarrier(browser, width), []);
    } finally {
      await browser.close();
    }
  });

/** The rules that miss text which can hardly be told from the page, in either colour scheme. Ours looks in wide windows. */
async function rulesThatMissPlantedBarrier(browser: AuditBrowser, width: number): Promise<string[]> {
  await browser.open('index.html');
  await browser.evaluate(
    `void Object.assign(document.querySelector('main p').style, { color: '#888', background: '#999' })`,
  );
  const found = await auditOpenPage(browser, width);
  const rules = ['axe-core: color-contrast', ...(width < 600 ? [] : ['waymark: text-contrast'])];
  return rules.filter((rule) => !found.some((each) => each.startsWith(rule)));
}

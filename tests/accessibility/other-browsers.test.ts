import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { skipReason } from '../support/browser-engines/browser-availability.ts';
import {
  type AuditBrowser,
  type AuditSetting,
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

for (const { name, scheme, width, launch } of settings) {
  const isFirstSetting = settings.find((each) => each.name === name)?.launch === launch;
  test(`one page of each kind has no barrier in ${name}, ${scheme}, ${width} px, and a planted one is seen`, {
    skip: skipReason(name),
  }, async () => {
    const browser = await launch();
    try {
      for (const file of samplePages) {
        await browser.open(file);
        assert.deepEqual(await auditOpenPage(browser, { width, isFirstSetting }), [], file);
      }
      assert.deepEqual(await rulesThatMissPlantedBarrier(browser, { width, isFirstSetting }), []);
    } finally {
      await browser.close();
    }
  });
}

/** The rules that miss text which can hardly be told from the page, in either colour scheme. Ours looks in wide windows. */
async function rulesThatMissPlantedBarrier(browser: AuditBrowser, setting: AuditSetting): Promise<string[]> {
  await browser.open('index.html');
  await browser.evaluate(
    `void Object.assign(document.querySelector('main p').style, { color: '#888', background: '#999' })`,
  );
  const found = await auditOpenPage(browser, setting);
  const rules = ['axe-core: color-contrast', ...(setting.width < 600 ? [] : ['waymark: text-contrast'])];
  return rules.filter((rule) => !found.some((each) => each.startsWith(rule)));
}

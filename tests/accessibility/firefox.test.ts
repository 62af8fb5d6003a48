import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { findFirefox, launchFirefox } from '../support/firefox-launch.ts';
import { auditOpenPage, samplePages, serveFile, stopServer } from './cross-browser-audit.ts';

after(stopServer);

for (const [scheme, width] of [
  ['light', 1280],
  ['dark', 320],
] as const)
  test(`one page of each kind has no barrier in Firefox, ${scheme}, ${width} px`, async (context) => {
    if (!findFirefox()) return context.skip('there is no Firefox, and it cannot be installed here');
    const browser = await launchFirefox(scheme);
    try {
      for (const file of samplePages) {
        const page = await browser.newPage();
        await page.goto(await serveFile(file));
        await page.setViewport({ width, height: 800 });
        assert.deepEqual(await auditOpenPage((code) => page.evaluate(code), width), [], file);
        await page.close();
      }
    } finally {
      await browser.close();
    }
  });

test('Firefox sees a barrier that is planted', async (context) => {
  if (!findFirefox()) return context.skip('there is no Firefox, and it cannot be installed here');
  const browser = await launchFirefox('light');
  try {
    const page = await browser.newPage();
    await page.goto(await serveFile('index.html'));
    await page.evaluate("document.querySelector('main p').style.color = '#ccc'");
    const found = await auditOpenPage((code) => page.evaluate(code), 1280);
    assert.ok(
      found.some((each) => each.startsWith('axe-core: color-contrast')),
      found.join('\n'),
    );
    assert.ok(
      found.some((each) => each.startsWith('waymark: text-contrast')),
      found.join('\n'),
    );
  } finally {
    await browser.close();
  }
});

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ensureWebKit, WebKitDriver } from '../support/webkit-driver.ts';
import { auditOpenPage, samplePages, serveFile, stopServer } from './cross-browser-audit.ts';

/** Its window does not get narrower. In CSS px. */
const minWindowWidth = 447;

after(stopServer);

test('one page of each kind has no barrier in WebKit, and a planted one is seen', async (context) => {
  if (!ensureWebKit()) return context.skip('there is no WebKitGTK, and it cannot be installed here');
  const webkit = await WebKitDriver.start();
  try {
    await webkit.resize(minWindowWidth, 800);
    for (const file of samplePages) {
      await webkit.goto(await serveFile(file));
      assert.deepEqual(await auditOpenPage((code) => webkit.evaluate(code), minWindowWidth), [], file);
    }
    await webkit.evaluate("void (document.querySelector('main p').style.color = '#ccc')");
    const found = await auditOpenPage((code) => webkit.evaluate(code), minWindowWidth);
    assert.ok(
      found.some((each) => each.startsWith('axe-core: color-contrast')),
      found.join('\n'),
    );
  } finally {
    await webkit.close();
  }
});

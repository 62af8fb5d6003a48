import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { browserFaults, kinds, served, stopServing } from './other-browsers.ts';
import { hasWebKit, WebKit } from './webkit.ts';

/** Its window does not get narrower. In CSS px. */
const narrowest = 447;

after(stopServing);

test('one page of each kind has no barrier in WebKit, and a planted one is seen', async (context) => {
  if (!hasWebKit()) return context.skip('there is no WebKitGTK, and it cannot be installed here');
  const webkit = await WebKit.start();
  try {
    await webkit.resize(narrowest, 800);
    for (const file of kinds) {
      await webkit.goto(await served(file));
      assert.deepEqual(await browserFaults((code) => webkit.evaluate(code), narrowest), [], file);
    }
    await webkit.evaluate("void (document.querySelector('main p').style.color = '#ccc')");
    const found = await browserFaults((code) => webkit.evaluate(code), narrowest);
    assert.ok(
      found.some((each) => each.startsWith('axe-core: color-contrast')),
      found.join('\n'),
    );
  } finally {
    await webkit.close();
  }
});

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { skipWithout } from '../support/optional-programs.ts';
import { budgets, judge, type PageFigures } from './budgets.ts';
import { callProbe, launchFrameBrowser } from './frame-browser.ts';
import { slowLayoutShift } from './layout-shift.ts';
import { measurePage, screens } from './measure-page.ts';
import { type Change, pageAtLimits } from './page-at-limits.ts';

/** One step beyond each limit, by the budget that must notice it, and no other. */
const beyond: Record<string, Change> = {
  'top of the h1, 390 px wide': {
    style:
      '@media (min-width: 390px) and (height: 664px) { header { height: 221px } main { height: 2805px } }',
  },
  'top of the h1, 320 px wide': { style: '@media (max-width: 320px) { header { height: 301px } }' },
  'top of the h1, text at 200%': { style: '@media (height: 844px) { header { height: 845px } }' },
  'wider than 320 px by': { style: '@media (max-width: 320px) { .wide { width: 321px } }' },
  'wider than 390 px, text at 200%, by': { style: '@media (height: 844px) { .wide { width: 391px } }' },
  'wider than 360 px, text at 175%, by': { style: '@media (width: 360px) { .wide { width: 361px } }' },
  'lowest phone link': { body: '<p><a class="call" style="height: 43px" href="tel:1">1</a></p>' },
  'footer, 390 px wide': { style: 'footer { height: 481px } main { height: 2804px }' },
  '999 on the first screen, 320 px wide': { bar: '' },
  'furniture, 390 px wide': { style: 'main { height: 2799px }' },
  'requests for style sheets': { head: '<link rel="stylesheet" href="/one.css">' },
  'requests for fonts': {
    style: '@font-face { font-family: one; src: url(/one.woff2) } h1 { font-family: one, system-ui }',
  },
  'requests to third parties': { body: '<img src="http://127.0.0.1:9/one.png" alt="" width="1" height="1">' },
};

/** What a budget must see through, and what it must not take for a breach. */
const disguises: [what: string, change: Change, breaches: string[]][] = [
  [
    'a phone link in a closed disclosure',
    { body: '<details><summary>More</summary><p><a href="tel:1">1</a></p></details>' },
    ['lowest phone link'],
  ],
  ['a message alone in its line', { body: '<p><a href="sms:1">1</a></p>' }, ['lowest phone link']],
  ['a phone link in a sentence', { body: '<p>Call <a href="tel:1">1</a>.</p>' }, []],
  [
    'a phone link below an overlay that can be pressed',
    {
      style:
        '.card { position: relative; height: 44px } .card a::after { content: ""; position: absolute; inset: 0 }',
      body: '<div class="card"><a href="tel:1">1</a></div>',
    },
    [],
  ],
  [
    'a page that hides what is beyond its edge',
    { style: 'html, body { overflow-x: hidden } @media (max-width: 320px) { .wide { width: 321px } }' },
    ['wider than 320 px by'],
  ],
  [
    '999 below something that covers it',
    { style: '.cover { position: fixed; inset: 0 }', body: '<div class="cover"></div>' },
    ['999 on the first screen, 320 px wide'],
  ],
  [
    'furniture within the main part',
    {
      style:
        'main { height: auto } h1, .wide { position: absolute } .content { height: 2799px } nav { height: 1px }',
      body: '<div class="content"></div><nav></nav>',
    },
    ['furniture, 390 px wide'],
  ],
  [
    'links to the parts of the same page',
    {
      style:
        'main { height: auto } h1, .wide { position: absolute } .content { height: 2799px } nav { height: 1px } nav a { position: absolute }',
      body: '<div class="content"></div><nav><a href="#part">Part</a></nav>',
    },
    [],
  ],
];

describe('the budgets of the frame', { skip: skipWithout('Roboto', 'Noto Serif') }, () => {
  let browser: Browser;
  let tab: Page;
  let server: Server;
  let html = '';

  before(async () => {
    server = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(html));
    await once(server.listen(0), 'listening');
    browser = await launchFrameBrowser({ composites: true });
    tab = await browser.newPage();
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  async function measure(change: Change): Promise<PageFigures> {
    html = pageAtLimits(change);
    const { port } = server.address() as AddressInfo;
    const geometry = await measurePage(tab, `http://localhost:${port}/`);
    return { pack: 'fixture', address: '/', bytes: 9_900, ...geometry };
  }

  test('allow a page that is at every limit', async () => {
    assert.deepEqual(brokenBudgets(await measure({})), []);
  });

  for (const [name, change] of Object.entries(beyond))
    test(`refuse a page beyond: ${name}`, async () => {
      assert.deepEqual(brokenBudgets(await measure(change)), [name]);
    });

  for (const [what, change, breaches] of disguises)
    test(`judge ${what}`, async () => {
      assert.deepEqual(brokenBudgets(await measure(change)), breaches);
    });

  test('weigh each page, and the median page of a pack', async () => {
    const page = await measure({});
    const packOf = (...bytes: number[]) => bytes.map((each) => ({ ...page, bytes: each }));
    const broken = (pages: PageFigures[]) =>
      budgets.filter((budget) => judge(budget, pages).breaches.length > 0);
    const names = (...bytes: number[]) => broken(packOf(...bytes)).map(({ name }) => name);
    assert.deepEqual(names(1, 9_900, 14_600), []);
    assert.deepEqual(names(1, 9_901, 14_600), ['weight of the median page']);
    assert.deepEqual(names(1, 9_900, 14_601), ['weight']);
    tried.push('weight', 'weight of the median page');
  });

  test('notice what a script moves after the first paint', async () => {
    const page = (script: string) => ({
      file: 'index.html',
      html: `${pageAtLimits().replace('</body></html>', '')}<script>${script}</script>`,
    });
    const push = "document.querySelector('h1').style.marginTop = '9px'";
    assert.equal(await slowLayoutShift(browser, '.', page('')), 0);
    assert.equal(
      await slowLayoutShift(browser, '.', { file: 'index.html', html: pageAtLimits() }),
      0,
      'no script',
    );
    assert.ok((await slowLayoutShift(browser, '.', page(push))) > 0);
  });

  const tried = Object.keys(beyond);
  test('are all tried', () => {
    assert.deepEqual(
      budgets.map(({ name }) => name).filter((name) => !tried.includes(name)),
      [],
    );
  });

  test('are measured with Roboto as system-ui', async () => {
    await measure({});
    await tab.setViewportSize(screens.phone);
    assert.equal(await callProbe(tab, 'systemFontWidth'), 239.53125);
  });
});

function brokenBudgets(page: PageFigures): string[] {
  return budgets.filter((budget) => judge(budget, [page]).breaches.length > 0).map(({ name }) => name);
}

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { skipWithout } from '../support/optional-programs.ts';
import { firstScreenFaults, type Need, type Setting, settings } from './first-screen.ts';
import { callProbe, launchFrameBrowser } from './frame-browser.ts';
import { screens } from './measure-page.ts';

const byDay = settingNamed('by day');
const withoutScript = settingNamed('without script');
const helpline = '<a class="tap" href="tel:08088020300">0808 802 0300 Closed now.</a>';
const call101 = '<a class="tap" href="tel:101">101</a>';
const call999 = '<a class="tap" href="tel:999">Call 999</a>';
const above = (height: number) => `<div style="height: ${height}px"></div>`;

/** What is wrong with a first screen whose main part holds this; each link is 100 px high, the screen 664. */
const cases: [what: string, need: Need, main: string, faults: string[], setting?: Setting][] = [
  ['a helpline that ends with the screen', 'helpline', above(564) + helpline, []],
  ['a helpline 1 px too low', 'helpline', above(565) + helpline, ['no number of a helpline']],
  [
    'a helpline in a closed disclosure',
    'helpline',
    `<details><summary>Numbers</summary>${helpline}</details>`,
    ['no number of a helpline'],
  ],
  [
    'a helpline that is covered',
    'helpline',
    `${helpline}<div style="position: fixed; inset: 0"></div>`,
    ['no number of a helpline'],
  ],
  ['a number that is no helpline', 'helpline', call101, ['no number of a helpline']],
  [
    'a helpline without a state',
    'helpline',
    '<a class="tap" href="tel:08088020300">0808 802 0300</a>',
    ['no state beside tel:08088020300'],
  ],
  [
    'a state below the screen',
    'helpline',
    `<article>${above(500)}<a class="tap" href="tel:08088020300">0808 802 0300</a>${above(100)}Closed now.</article>`,
    ['no state beside tel:08088020300'],
  ],
  [
    'a state without script, but no hours',
    'helpline',
    helpline,
    ['no state beside tel:08088020300'],
    withoutScript,
  ],
  [
    'hours without script',
    'helpline',
    '<a class="tap" href="tel:08088020300">0808 802 0300 Monday 9:30am to 8pm</a>',
    [],
    withoutScript,
  ],
  ['101 below 999', '101', call999 + call101, []],
  ['no 101', '101', call999, ['no 101']],
  ['999 above the rest', '999', `${call999}${helpline}<button>More</button>`, []],
  ['no 999 but in the bar', '999', call101, ['no 999']],
  [
    'a helpline above 999',
    '999',
    helpline + call999,
    ['before 999: tel:08088020300 0808 802 0300 Closed now.'],
  ],
  ['a button above 999', '999', `<p><button>More</button></p>${call999}`, ['before 999: button More']],
  ['999 twice', '999', `<button style="display: none">More</button>${call999}${call999}`, []],
  ['a sentence above 999', '999', `<p>Or call <a href="tel:101">101</a>.</p>${call999}`, []],
];

describe('the first screen', { skip: skipWithout('Roboto', 'Noto Serif') }, () => {
  let browser: Browser;
  let tab: Page;
  before(async () => {
    browser = await launchFrameBrowser();
    tab = await browser.newPage({ viewport: screens.phone });
  });
  after(() => browser.close());

  for (const [what, need, main, faults, setting = byDay] of cases)
    test(`is judged with ${what}`, async () => {
      await tab.setContent(
        `<!doctype html><style>body { margin: 0 } .tap { display: block; height: 100px }</style>
        <section style="height: 0"><a id="leave" href="/">Leave</a><a href="tel:999">999</a></section><main>${main}</main>`,
      );
      assert.deepEqual(firstScreenFaults(need, await callProbe(tab, 'actions'), setting), faults);
    });
});

function settingNamed(wanted: string): Setting {
  const setting = settings.find(({ name }) => name === wanted);
  assert.ok(setting);
  return setting;
}

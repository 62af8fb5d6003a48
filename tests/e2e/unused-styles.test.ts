import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Browser, chromium } from 'playwright';
import { builtPages } from '../support/built-site-fixture.ts';
import { launchOptions } from '../support/chromium-launch.ts';

const styleElementPattern = /<style>([\s\S]*?)<\/style>/g;
const extractStyles = (html: string) =>
  [...html.matchAll(styleElementPattern)].map(([, sheet = '']) => sheet);
const allSheets = [...new Set(builtPages.flatMap(({ html }) => extractStyles(html)))];

let browser: Browser;
before(async () => {
  browser = await chromium.launch(launchOptions());
});
after(() => browser.close());

/** The selectors of these sheets that match something in a page, whatever state or media they ask for. */
function matchingSelectors([html, sheets]: [string, string[]]): string[] {
  const shown = new DOMParser().parseFromString(html, 'text/html');
  const state = /::?[\w-]+(?:\((?:[^()]|\([^()]*\))*\))?/g;
  const selectorsOf = (rules: CSSRuleList): string[] =>
    [...rules].flatMap((rule) => {
      if (rule instanceof CSSStyleRule) return rule.selectorText.split(/,(?![^(]*\))/);
      return rule instanceof CSSGroupingRule ? selectorsOf(rule.cssRules) : [];
    });
  return sheets.flatMap((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return selectorsOf(sheet.cssRules).filter((selector) =>
      shown.querySelector(selector.replaceAll(state, '').replace(/(?<=^|[\s>+~])$/, '*')),
    );
  });
}

test('a page lacks no sheet of which a rule could match something on it', async () => {
  assert.ok(allSheets.length > 2, 'pages have different sheets');
  const page = await browser.newPage();
  for (const { address, html } of builtPages) {
    const own = extractStyles(html);
    const others = allSheets.filter((sheet) => !own.includes(sheet));
    assert.deepEqual(
      await page.evaluate(matchingSelectors, [html, others] as [string, string[]]),
      [],
      address,
    );
    assert.ok(
      (await page.evaluate(matchingSelectors, [html, own] as [string, string[]])).length > 50,
      address,
    );
  }
});

import { builtPages } from '../support/built-site-fixture.ts';
import { expect, test } from './fixtures.ts';

const styleElementPattern = /<style>([\s\S]*?)<\/style>/g;
const extractStyles = (html: string) =>
  [...html.matchAll(styleElementPattern)].map(([, sheet = '']) => sheet);
const allSheets = [...new Set(builtPages.flatMap(({ html }) => extractStyles(html)))];

/** The selectors of these sheets that match something in a page, whatever state or media they ask for. */
function matchingSelectors([html, sheets]: [string, string[]]): string[] {
  const shown = new DOMParser().parseFromString(html, 'text/html');
  // States, pseudo-elements and what is excluded, not the functions of which a selector must match.
  const state = /::?(?!(?:has|is|where)\b)[\w-]+(?:\((?:[^()]|\([^()]*\))*\))?/g;
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

// The page that is open is blank: it only parses what it is given.
test.use({ pagesOnly: true, trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false } });

test('a page lacks no sheet of which a rule could match something on it', async ({ page }) => {
  expect(allSheets.length, 'pages have different sheets').toBeGreaterThan(2);
  for (const { address, html } of builtPages) {
    const own = extractStyles(html);
    const others = allSheets.filter((sheet) => !own.includes(sheet));
    const match = (sheets: string[]) =>
      page.evaluate(matchingSelectors, [html, sheets] as [string, string[]]);
    expect(await match(others), address).toEqual([]);
    expect((await match(own)).length, address).toBeGreaterThan(50);
  }
});

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright';
import { readHtmlFiles } from '../../src/accessibility/index.ts';
import { builtPackFolders, siteFolder } from '../support/built-site-fixture.ts';
import { skipWithout } from '../support/optional-programs.ts';
import { budgets, formatFigure, judge, type PageFigures } from './budgets.ts';
import { findFirstScreenFaults, settings } from './first-screen.ts';
import { launchFrameBrowser } from './frame-browser.ts';
import { findLayoutShifts } from './layout-shift.ts';
import { measurePacks } from './measure-packs.ts';

const folders = builtPackFolders();

describe('the frame', { skip: skipWithout('Roboto', 'Noto Serif') }, () => {
  let browser: Browser;
  let figures: PageFigures[];

  before(async () => {
    browser = await launchFrameBrowser();
    figures = await measurePacks(browser, folders, 'distinct pages');
  });
  after(() => browser.close());

  for (const budget of budgets)
    test(`keeps its budget on ${budget.of} of each pack: ${budget.name}`, () => {
      const breaches = [...Map.groupBy(figures, ({ pack }) => pack)].flatMap(([pack, pages]) =>
        judge(budget, pages).breaches.map((breach) => `${pack} ${breach}`),
      );
      assert.deepEqual(breaches, [], `the limit is ${formatFigure(budget.limit, budget)}`);
    });

  test('was measured on every page, with a footer on all but the panel', () => {
    const pages = folders.flatMap(readHtmlFiles);
    assert.equal(figures.length, pages.length);
    const withoutFooter = figures.filter(({ footer }) => footer === undefined);
    assert.deepEqual([...new Set(withoutFooter.map(({ address }) => address))], ['/panel/']);
  });

  for (const setting of settings)
    test(`helps on the first screen of a phone ${setting.name}`, async () => {
      assert.deepEqual(await findFirstScreenFaults(browser, folders, setting), []);
    });

  test('does not shift when the scripts of a page come later than its content', async () => {
    const compositing = await launchFrameBrowser({ composites: true });
    try {
      assert.deepEqual(await findLayoutShifts(compositing, siteFolder), {});
    } finally {
      await compositing.close();
    }
  });
});

import { parseArguments } from '../../src/cli/parse-arguments.ts';
import { builtPackFolders } from '../support/built-site-fixture.ts';
import { formatTable } from '../support/format-table.ts';
import { type Budget, budgets, formatFigure, judge, type PageFigures } from './budgets.ts';
import { findFirstScreenFaults, settings } from './first-screen.ts';
import { launchFrameBrowser } from './frame-browser.ts';
import { findLayoutShifts } from './layout-shift.ts';
import { measurePacks } from './measure-packs.ts';

// node src/cli/waymark.mjs tests/frame/print-budgets.ts [built folder…]: the budgets of the frame with the figures of each built
// pack, from every page of it. Figures to read; the test is budgets.test.ts.
const { rest } = parseArguments({});
const folders = rest.length > 0 ? rest : builtPackFolders();
const browser = await launchFrameBrowser({ composites: true });
const figures = await measurePacks(browser, folders, 'every page');
for (const budget of budgets) console.log(formatBudget(budget, figures));
for (const setting of settings) {
  const faults = await findFirstScreenFaults(browser, folders, setting);
  console.log([`\nFirst screen ${setting.name}: ${faults.length} faults`, ...faults].join('\n'));
}
for (const folder of folders) {
  const shifts = Object.entries(await findLayoutShifts(browser, folder));
  const lines = shifts.map(([address, shift]) => `${address} ${shift.toFixed(4)}`);
  console.log(`\nLayout shift in ${folder}: ${lines.join(', ') || 0}`);
}
await browser.close();

/** One budget as a table with a row for each pack. */
function formatBudget(budget: Budget, figures: readonly PageFigures[]): string {
  const rows = [...Map.groupBy(figures, ({ pack }) => pack)].map(([pack, pages]) => {
    const { worst, median, breaches } = judge(budget, pages);
    const over = budget.of === 'every page' ? `${breaches.length} of ${pages.length}` : breaches.length;
    return [
      pack,
      formatFigure(worst, budget),
      formatFigure(median, budget),
      over,
      breaches.slice(0, 3).join('; '),
    ];
  });
  const sign = budget.isMinimum ? 'at least' : 'at most';
  return `\n${budget.name}: ${sign} ${formatFigure(budget.limit, budget)} on ${budget.of}\n${formatTable([['', 'worst', 'median', 'over', ''], ...rows])}`;
}

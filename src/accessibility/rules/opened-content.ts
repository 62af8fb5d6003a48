import type { Page } from 'playwright';
import type { ElementResult } from '../finding.ts';

/** More buttons of a dialog seldom do something else with the focus. */
const maxDialogButtons = 3;

/**
 * Presses the buttons of a dialog that is closed, each after its control has opened it again: which of them leave the focus on
 * nothing? A framework makes the dialog anew each time.
 */
export async function pressDialogButtons(page: Page, target: number): Promise<ElementResult[]> {
  const results: ElementResult[] = [];
  for (let index = 0; index < maxDialogButtons; index++) {
    if (index >= (await openDialogAgain(page, target))) break;
    await page.evaluate((at) => window.a11yProbes.pressDialogButton(at), index);
    await page.waitForTimeout(120);
    results.push(
      ...(await page.evaluate(([at, control]) => window.a11yProbes.checkFocusAfterDialog(at, control), [
        index,
        target,
      ] as const)),
    );
  }
  return results;
}

/** Resolves to the number of buttons in the dialog; 0 where none opens. */
async function openDialogAgain(page: Page, target: number): Promise<number> {
  await page.evaluate((at) => window.a11yProbes.activateTarget(at), target);
  await page.waitForTimeout(120);
  return page.evaluate(() => {
    const dialog = window.a11yProbes.findOpenedDialog();
    return dialog === undefined ? 0 : window.a11yProbes.findDialogButtons(dialog);
  });
}

/** Whether the panel that a control has opened is not where Tab goes from there. A script may lead the focus into it. */
export async function isPanelOutOfOrder(page: Page, target: number): Promise<boolean> {
  if (!(await page.evaluate((at) => window.a11yProbes.opensDetachedPanel(at), target))) return false;
  await page.keyboard.press('Tab');
  await page.waitForTimeout(60);
  return !(await page.evaluate(() => window.a11yProbes.isFocusInPanel()));
}

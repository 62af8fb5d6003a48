import type { Page } from 'playwright';
import type { Found } from '../finding.ts';
import { type DrivenCheck, ruled } from './driven.ts';

const second = 1000;

/** Nothing changes, goes away or ends by itself while somebody reads. The clock of the page runs fast for this. */
export const time: DrivenCheck = {
  rules: [
    { id: 'moves-by-itself', wcag: '2.2.2', mend: 'Wait for a press, or add a button that stops it.' },
    { id: 'time-limit', wcag: '2.2.1', mend: 'Leave the limit out, or let people switch it off beforehand.' },
  ],
  async run({ page, reload }) {
    await page.clock.install();
    await reload();
    await page.evaluate(() => {
      window.tested.guard();
      window.tested.noteMovement();
    });
    await page.clock.runFor(8 * second);
    const changed = await page.evaluate(() => (window.tested.hasPause() ? [] : window.tested.changedTexts()));
    await page.evaluate(() => window.tested.takeAttempts());
    const lost = await fieldsLost(page);
    const left = await page.evaluate(() => window.tested.takeAttempts());
    const limit =
      left.length > 0
        ? await page.evaluate(() => [
            window.tested.described({ element: document.body, what: 'the page is left when time is up' }),
          ])
        : [];
    return [
      ...ruled('moves-by-itself', changed, 'wide-light'),
      ...ruled('time-limit', [...limit, ...lost], 'wide-light'),
    ];
  },
};

/** Lets half an hour go by: at one go, or in steps where fields could go away before somebody is asked whether they need longer. */
async function fieldsLost(page: Page): Promise<Found[]> {
  const hasFields = await page.evaluate(() => window.tested.noteFields());
  const steps = hasFields ? [...Array(30).fill(10), ...Array(25).fill(60)] : [30 * 60];
  for (const seconds of steps) {
    await page.clock.fastForward(seconds * second);
    if (!hasFields) break;
    const { isOffered, lost } = await page.evaluate(() => window.tested.fieldsLost());
    if (lost.length > 0) return lost;
    if (isOffered) return [];
  }
  return [];
}

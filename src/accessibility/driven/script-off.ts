import { inPageCode } from '../in-page-code.ts';
import { type DrivenCheck, ruled } from './driven.ts';

/** What can be read with scripts can be read without. */
export const scriptOff: DrivenCheck = {
  rules: [
    { id: 'script-off', wcag: '4.1.2', mend: 'Write it in the HTML, and let scripts add only what helps.' },
  ],
  async run({ page, fresh, withoutScript }) {
    await fresh();
    const words = await page.evaluate(() => window.tested.seenWords());
    const plain = await withoutScript();
    await plain.evaluate(await inPageCode());
    const found = await plain.evaluate((seen) => window.tested.lostWithoutScript(seen), words);
    await plain.close();
    return ruled('script-off', found, 'wide-light');
  },
};

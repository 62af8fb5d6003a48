import { settings } from '../settings.ts';
import { type DrivenCheck, ruled } from './driven.ts';

const aWhile = 350;

/** Where the reader asks for less motion, nothing moves (WCAG 2.3.3). */
export const lessMotion: DrivenCheck = {
  rules: [
    {
      id: 'less-motion',
      wcag: '2.3.3',
      mend: 'Stop the motion within @media (prefers-reduced-motion: reduce), and ask matchMedia in scripts.',
    },
  ],
  async run({ page, reload }) {
    await page.emulateMedia({ ...settings['wide-light'].media, reducedMotion: 'reduce' });
    await reload();
    await page.waitForTimeout(aWhile / 2);
    await page.evaluate(() => window.tested.noteMovement());
    await page.waitForTimeout(aWhile);
    const found = await page.evaluate(() => [...window.tested.animations(), ...window.tested.moved()]);
    await page.emulateMedia(settings['wide-light'].media);
    return ruled('less-motion', found, 'wide-light');
  },
};

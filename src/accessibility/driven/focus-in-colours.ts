import { type DrivenCheck, type DrivenFound, show } from './driven.ts';

/** Looks at everything that can have the focus, in every colour, without a walk. */
export const focusInColours: DrivenCheck = {
  rules: [
    { id: 'focus-visible', wcag: '2.4.7', mend: 'Show the focus, with an outline of 2 px or more.' },
    {
      id: 'focus-contrast',
      wcag: '1.4.11',
      mend: 'Give the outline a contrast of 3:1 to what is around it.',
    },
  ],
  async run({ page }) {
    const found: DrivenFound[] = [];
    for (const setting of [
      'wide-light',
      'wide-dark',
      'contrast-light',
      'forced-light',
      'forced-dark',
    ] as const) {
      await show(page, setting);
      const looks = await page.evaluate(() => window.tested.focusLooks());
      found.push(...looks.map((each): DrivenFound => ({ ...each, settings: [setting] })));
    }
    await show(page, 'wide-light');
    return found;
  },
};

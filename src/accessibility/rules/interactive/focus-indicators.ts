import { applySetting, type InteractiveResult, type InteractiveRuleSet } from '../interactive-rule.ts';

/** Checks the focus indicator of every tab stop in all colour settings, without pressing Tab. */
export const focusIndicators: InteractiveRuleSet = {
  stage: 'first',
  rules: [
    {
      id: 'focus-visible',
      description: 'No focus that cannot be seen: keyboard users would not know where they are.',
      wcag: '2.4.7',
      fix: 'Show the focus, with an outline of 2 px or more.',
    },
    {
      id: 'focus-contrast',
      description: 'No focus indicator below 3:1: people with low vision could not see where they are.',
      wcag: '1.4.11',
      fix: 'Give the outline a contrast of 3:1 to what is around it.',
    },
  ],
  async check({ page }, report) {
    const results: InteractiveResult[] = [];
    for (const setting of [
      'wide-light',
      'wide-dark',
      'contrast-light',
      'forced-light',
      'forced-dark',
    ] as const) {
      await applySetting(page, setting);
      const violations = await page.evaluate(() => window.a11yProbes.checkFocusIndicators());
      results.push(
        ...violations.map((violation): InteractiveResult => ({ ...violation, settings: [setting] })),
      );
    }
    await applySetting(page, 'wide-light');
    report(results);
  },
};

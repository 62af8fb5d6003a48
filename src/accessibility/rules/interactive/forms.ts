import type { Page } from 'playwright';
import { type InteractiveResult, type InteractiveRuleSet, withRule } from '../interactive-rule.ts';
import { statusAnnounced } from './control-activation.ts';

/** How often the page is asked for an announcement. It comes later on a slow machine, whose rounds are longer too. */
const maxAnnouncementRounds = 10;

/** Fills in and submits every form, and presses single keys. */
export const forms: InteractiveRuleSet = {
  stage: 'changes-page',
  rules: [
    {
      id: 'field-errors',
      description:
        'No error after sending that is not tied to its field: a screen reader would not read it there.',
      wcag: '3.3.1',
      fix: 'Name the message in the aria-describedby of its field, and set aria-invalid="true".',
    },
    {
      id: 'error-field',
      description: 'No error that does not say which field is wrong: people could not mend it.',
      wcag: '3.3.1',
      fix: 'Name each field that is wrong, at the field, and set aria-invalid="true".',
    },
    {
      id: 'error-words',
      description: 'No error by colour alone: people who do not tell the colours apart would miss it.',
      wcag: '1.4.1',
      fix: 'Say in words what is wrong with the field.',
    },
    statusAnnounced,
    {
      id: 'change-of-context',
      description:
        'No change of page or form while a person only fills in a field: it happens unasked and confuses.',
      wcag: '3.2.2',
      fix: 'Wait for a press of a button.',
    },
    {
      id: 'paste-blocked',
      description: 'No field that refuses to paste: people rely on password managers and copied codes.',
      wcag: '3.3.8',
      fix: 'Let people paste.',
    },
    {
      id: 'single-key',
      description: 'No shortcut of a single character key: speech input would trigger it by accident.',
      wcag: '2.1.4',
      fix: 'Leave the shortcut out, ask for Control or Alt with it, or let people switch it off.',
    },
  ],
  async check({ page, reload }, report) {
    const results: InteractiveResult[] = [];
    const add = (violations: Omit<InteractiveResult, 'settings'>[]) =>
      results.push(
        ...violations.map((violation): InteractiveResult => ({ ...violation, settings: ['wide-light'] })),
      );
    await reload();
    results.push(
      ...withRule(
        'single-key',
        await page.evaluate(() => {
          window.a11yProbes.blockNavigation();
          return window.a11yProbes.findCharacterKeyShortcuts();
        }),
        'wide-light',
      ),
    );
    if ((await page.evaluate(() => window.a11yProbes.countFormFields())) === 0) return report(results);
    await reload();
    await page.evaluate(() => {
      window.a11yProbes.blockNavigation();
      window.a11yProbes.submitForms();
    });
    await page.waitForTimeout(150);
    add(await page.evaluate(() => window.a11yProbes.checkFormErrors()));
    await reload();
    await page.evaluate(() => {
      window.a11yProbes.blockNavigation();
      window.a11yProbes.recordBaseline();
    });
    add(await page.evaluate(() => window.a11yProbes.fillFields()));
    await page.waitForTimeout(150);
    add(await findTypingFaults(page));
    report(results);
  },
};

/** Changes during typing may be announced once it pauses; later on a slow machine. */
async function findTypingFaults(page: Page): Promise<Omit<InteractiveResult, 'settings'>[]> {
  const readTypingFaults = () => page.evaluate(() => window.a11yProbes.checkTypingAnnouncements());
  let results = await readTypingFaults();
  for (let round = 0; results.length > 0 && round < maxAnnouncementRounds; round++) {
    await page.evaluate(() => new Promise((resolve) => setTimeout(() => requestIdleCallback(resolve), 500)));
    results = await readTypingFaults();
  }
  return results;
}

import type { Page } from 'playwright';
import type { ElementResult } from '../../finding.ts';
import {
  type InteractiveResult,
  type InteractiveRuleSet,
  type TestedPage,
  withRule,
} from '../interactive-rule.ts';
import { isPanelOutOfOrder, pressDialogButtons } from '../opened-content.ts';
import type { RuleMetadata } from '../rule.ts';

/** Shared with the form rules, since both observe messages. */
export const statusAnnounced: RuleMetadata = {
  id: 'status-announced',
  description:
    'No message that appears without a live region or the focus: a screen reader would not say it.',
  wcag: '4.1.3',
  fix: 'Put the words into an element with role="status" or role="alert" that is there from the start, or move the focus to them.',
};

/** Activates every control and checks what assistive technology would announce of the result. */
export const controlActivation: InteractiveRuleSet = {
  stage: 'changes-page',
  rules: [
    {
      id: 'button-keys',
      description: 'No button that ignores Enter or Space: keyboard users could not press it.',
      wcag: '2.1.1',
      fix: 'Use a <button>: it hears Enter and Space by itself.',
    },
    {
      id: 'state-exposed',
      description: 'No control whose state changes only to the eye: a screen reader would not tell it.',
      wcag: '4.1.2',
      fix: 'Change aria-expanded, aria-pressed, aria-selected or aria-checked with every press.',
    },
    statusAnnounced,
    {
      id: 'dialog-role',
      description: 'No dialog without its role and name: a screen reader would not say that one has opened.',
      wcag: '4.1.2',
      fix: 'Use <dialog> with showModal(), and name it with aria-labelledby.',
    },
    {
      id: 'dialog-focus',
      description:
        'No dialog that does not take, keep and return the focus: keyboard users would be left behind it.',
      wcag: '2.4.3',
      fix: 'Move the focus into the dialog, keep it there, and give it back when the dialog closes.',
    },
    {
      id: 'focus-lost',
      description:
        'No press after which the focus is on nothing: keyboard users would start at the top again.',
      wcag: '2.4.3',
      fix: 'Move the focus to what comes next, or to the heading above, before the pressed thing goes away.',
    },
    {
      id: 'panel-order',
      description:
        'No panel that opens beside its control and comes much later in the order of Tab: keyboard users would have to look for it.',
      wcag: '2.4.3',
      fix: 'Put the panel right after its control in the page, or move the focus into it.',
    },
    {
      id: 'dialog-escape',
      description: 'No dialog that Escape does not close: keyboard users would be caught in it.',
      wcag: '2.1.2',
      fix: 'Let Escape close the dialog.',
    },
  ],
  async check(tested, report) {
    const { page, reload } = tested;
    await reload();
    const results: InteractiveResult[] = [];
    const count = await page.evaluate(() => {
      window.a11yProbes.blockNavigation();
      return window.a11yProbes.findActivationTargets();
    });
    for (let index = 0; index < count; index++) {
      if (index > 0) await reloadPage(tested);
      results.push(...(await checkControl(tested, index)));
    }
    report(results);
  },
};

async function reloadPage({ page, reload }: TestedPage): Promise<void> {
  await reload();
  await page.evaluate(() => {
    window.a11yProbes.blockNavigation();
    window.a11yProbes.findActivationTargets();
  });
}

async function checkControl(tested: TestedPage, index: number): Promise<InteractiveResult[]> {
  const { page } = tested;
  const keyResults = await page.evaluate(
    (target) => window.a11yProbes.checkKeyboardActivation(target),
    index,
  );
  const results = withRule('button-keys', keyResults, 'wide-light');
  return [...results, ...(await operateControl(page, index))];
}

async function operateControl(page: Page, index: number): Promise<InteractiveResult[]> {
  await page.evaluate((target) => window.a11yProbes.activateTarget(target), index);
  await page.waitForTimeout(120);
  const dialog = await page.evaluate(() => window.a11yProbes.findOpenedDialog());
  if (dialog !== undefined) return operateDialog(page, index, dialog);
  const violations = await page.evaluate((target) => window.a11yProbes.checkActivation(target), index);
  if (violations.length === 0) return operateFurther(page, index);
  const isStep =
    violations.some(({ rule }) => rule === 'state-exposed') &&
    (await page.evaluate((target) => window.a11yProbes.isStepper(target), index));
  return isStep
    ? []
    : violations.map((violation): InteractiveResult => ({ ...violation, settings: ['wide-light'] }));
}

/** Presses Tab from a control that opened something, and the control again. */
async function operateFurther(page: Page, index: number): Promise<InteractiveResult[]> {
  const targetResult = async (rule: string, message: string) =>
    withRule(
      rule,
      [
        await page.evaluate(([target, text]) => window.a11yProbes.targetResult(target, text), [
          index,
          message,
        ] as const),
      ],
      'wide-light',
    );
  if (await isPanelOutOfOrder(page, index))
    return targetResult('panel-order', 'what opens beside it is not where Tab goes from here');
  if (await page.evaluate((target) => window.a11yProbes.isToggleWithoutState(target), index))
    return targetResult(
      'state-exposed',
      'one press changes how it looks, the next takes that back, and it does not say its state',
    );
  return [];
}

async function operateDialog(page: Page, index: number, dialog: number): Promise<InteractiveResult[]> {
  await page.waitForTimeout(200);
  const violations: (ElementResult & { rule: string })[] = await page.evaluate(
    (at) => window.a11yProbes.checkDialog(at),
    dialog,
  );
  const results = violations.map(
    (violation): InteractiveResult => ({ ...violation, settings: ['wide-light'] }),
  );
  const addResult = async (rule: string, message: string) => {
    results.push(
      ...withRule(
        rule,
        [
          await page.evaluate(([at, text]) => window.a11yProbes.dialogResult(at, text), [
            dialog,
            message,
          ] as const),
        ],
        'wide-light',
      ),
    );
  };
  const readDialogState = () => page.evaluate((at) => window.a11yProbes.dialogState(at), dialog);
  const { focused, modal } = await readDialogState();
  if (focused && modal) {
    for (let press = 0; press < 12; press++) {
      await page.keyboard.press('Tab');
      const { focused: stillFocused, visible: isVisible } = await readDialogState();
      const isLost = await page.evaluate(() => document.activeElement === document.body);
      if (!isVisible || stillFocused || isLost) continue;
      await addResult('dialog-focus', 'the focus leaves the dialog while it is open');
      break;
    }
  }
  await page.keyboard.press('Escape');
  await page.waitForTimeout(120);
  if ((await readDialogState()).visible) await addResult('dialog-escape', 'Escape does not close the dialog');
  else if (focused && !(await page.evaluate((target) => window.a11yProbes.isFocusRestored(target), index)))
    await addResult('dialog-focus', 'the focus does not go back when the dialog closes');
  if (focused) results.push(...withRule('focus-lost', await pressDialogButtons(page, index), 'wide-light'));
  return results;
}

import type { Browser, Page } from 'playwright';
import { ownEngineName } from '../engines/index.ts';
import type { Finding } from '../finding.ts';
import type { InteractiveResult, InteractiveRuleSet, TestedPage } from '../rules/interactive-rule.ts';
import { collectViolations } from '../rules/rule.ts';
import { createTestContext, openPage } from './chromium.ts';
import { getInjectedScript } from './injected-script.ts';

/** The address of a page, its file, and the sets of rules to run on it. */
interface InteractiveRun {
  url: string;
  file: string;
  interactive: readonly InteractiveRuleSet[];
}

/** Runs sets of interactive rules on a page, which they leave changed. */
export async function runInteractiveRules(
  page: Page,
  { url, file, interactive }: InteractiveRun,
): Promise<Finding[]> {
  const tested = createTestedPage(page, url);
  const findings: Finding[] = [];
  for (const ruleSet of interactive) {
    const { violations, report } = collectViolations<InteractiveResult>();
    await ruleSet.check(tested, report);
    for (const violation of violations) {
      const metadata = ruleSet.rules.find(({ id }) => id === violation.rule);
      findings.push({
        ...violation,
        page: file,
        engine: ownEngineName,
        wcag: metadata ? [metadata.wcag] : [],
        fix: metadata?.fix ?? '',
      });
    }
  }
  return findings;
}

function createTestedPage(page: Page, url: string): TestedPage {
  const browser = browserOf(page);
  let isFresh = false;
  return {
    page,
    url,
    async reload() {
      isFresh = false;
      await openPage(page, url);
    },
    async reloadIfChanged() {
      if (!isFresh) await openPage(page, url);
      isFresh = true;
    },
    async openWithoutScript() {
      const scriptlessContext = await createTestContext(browser, { script: false });
      const scriptlessPage = await scriptlessContext.newPage();
      scriptlessPage.on('close', () => void scriptlessContext.close().catch(() => {}));
      await scriptlessPage.goto(url, { waitUntil: 'load' });
      await scriptlessPage.evaluate(await getInjectedScript());
      return scriptlessPage;
    },
  };
}

function browserOf(page: Page): Browser {
  const browser = page.context().browser();
  if (!browser) throw new Error('A persistent context has no browser for another page');
  return browser;
}

import type { Browser, Page } from 'playwright';
import type { Engine } from '../engines/engine.ts';
import { runHtmlValidate } from '../engines/html-validate.ts';
import { ownEngineName } from '../engines/index.ts';
import { type Finding, mergeFindings } from '../finding.ts';
import { type MediaSetting, mediaSettings, type SettingName, settingNames } from '../media-settings.ts';
import type { InteractiveResult, InteractiveRuleSet, TestedPage } from '../rules/interactive-rule.ts';
import { staticRules } from '../rules/registry.ts';
import { collectViolations } from '../rules/rule.ts';
import type { HtmlFile } from '../static-server.ts';
import { createTestContext } from './chromium.ts';
import { getInjectedScript } from './injected-script.ts';

/** The engines and rules to run on a page. */
export interface PageTestOptions {
  browser: Browser;
  /** Engines that run in the browser. */
  engines: readonly Engine[];
  /** Whether html-validate runs on the source. */
  lintSource: boolean;
  /** Whether our own rules run. */
  ownRules: boolean;
  /** The interactive rules to run. */
  interactive: readonly InteractiveRuleSet[];
  /** Ids of our own rules to run. Defaults to all. */
  rules?: readonly string[] | undefined;
  /** Settings to test in. Defaults to all. */
  settings?: readonly SettingName[] | undefined;
}

const textSpacingCss = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

/** Tests one page in every setting. Resolves to its merged findings. */
export async function testPage(options: PageTestOptions, file: HtmlFile, url: string): Promise<Finding[]> {
  const context = await createTestContext(options.browser);
  try {
    const page = await context.newPage();
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
    const findings = options.lintSource ? await runHtmlValidate(file) : [];
    await openPage(page, url);
    findings.push(...(await testInSettings(page, options, file.file)));
    findings.push(...(await runInteractiveRules(createTestedPage(page, url, options), file.file, options)));
    return mergeFindings(findings);
  } finally {
    await context.close();
  }
}

async function openPage(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready.then(() => {}));
}

async function testInSettings(page: Page, options: PageTestOptions, file: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  await page.evaluate((ids) => {
    window.a11yProbes.openAllDetails();
    window.a11yProbes.recordBaselines(ids);
  }, options.rules);
  for (const { script } of options.engines) await page.evaluate(script);
  for (const name of settingNames) {
    const setting: MediaSetting = mediaSettings[name];
    if (!isSettingNeeded(options, name)) continue;
    await page.setViewportSize({ width: setting.width, height: setting.height });
    await page.emulateMedia(setting.media);
    if (options.ownRules)
      findings.push(
        ...(await withTextSetting(page, setting, () =>
          evaluateStaticRules(page, { name, file, rules: options.rules }),
        )),
      );
    if (setting.engines)
      for (const engine of options.engines) findings.push(...(await runEngine(page, engine, { name, file })));
  }
  return findings;
}

/** Whether any engine or rule runs in a setting. */
function isSettingNeeded(
  { ownRules, engines, rules, settings: selectedSettings }: PageTestOptions,
  name: SettingName,
): boolean {
  if (selectedSettings && !selectedSettings.includes(name)) return false;
  const setting: MediaSetting = mediaSettings[name];
  if (setting.engines && engines.length > 0) return true;
  return (
    ownRules && staticRules.some((check) => isRuleSelected(rules, check.id) && check.settings.includes(name))
  );
}

function isRuleSelected(rules: PageTestOptions['rules'], id: string): boolean {
  return rules === undefined || rules.includes(id);
}

/** Runs a callback while the text of the page is enlarged or spaced. */
async function withTextSetting<T>(
  page: Page,
  { text }: MediaSetting,
  callback: () => Promise<T>,
): Promise<T> {
  if (text === 'large') {
    // Interactive rules reload the page later. Until then the sizes must be restored.
    await page.evaluate(() => window.a11yProbes.enlargeText(2));
    const result = await callback();
    await page.evaluate(() => window.a11yProbes.restoreTextSize());
    return result;
  }
  if (text !== 'spaced') return callback();
  const style = await page.addStyleTag({ content: textSpacingCss });
  const result = await callback();
  await style.evaluate((element) => (element as HTMLElement).remove());
  return result;
}

async function evaluateStaticRules(
  page: Page,
  { name, file, rules }: { name: SettingName; file: string; rules: readonly string[] | undefined },
): Promise<Finding[]> {
  const resultsByRule = await page.evaluate(
    ([setting, ids]) => window.a11yProbes.runStaticRules(setting, ids),
    [name, rules] as const,
  );
  return staticRules.flatMap(({ id, wcag, fix }) =>
    (resultsByRule[id] ?? []).map((result) => ({
      ...result,
      page: file,
      rule: id,
      engine: ownEngineName,
      wcag: [wcag],
      fix,
      settings: [name],
    })),
  );
}

async function runEngine(
  page: Page,
  engine: Engine,
  { name, file }: { name: SettingName; file: string },
): Promise<Finding[]> {
  const findings = engine.toFindings(await page.evaluate(engine.runExpression));
  return findings.map((finding) => ({ ...finding, page: file, engine: engine.name, settings: [name] }));
}

function createTestedPage(page: Page, url: string, { browser }: PageTestOptions): TestedPage {
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
      const scriptlessContext = await createTestContext(browser, false);
      const scriptlessPage = await scriptlessContext.newPage();
      scriptlessPage.on('close', () => void scriptlessContext.close().catch(() => {}));
      await scriptlessPage.goto(url, { waitUntil: 'load' });
      await scriptlessPage.evaluate(await getInjectedScript());
      return scriptlessPage;
    },
  };
}

async function runInteractiveRules(
  tested: TestedPage,
  file: string,
  { interactive, rules }: PageTestOptions,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const ruleSet of interactive.filter((candidate) =>
    candidate.rules.some(({ id }) => isRuleSelected(rules, id)),
  )) {
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

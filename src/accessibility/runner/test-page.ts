import type { Page } from 'playwright';
import type { Engine } from '../engines/engine.ts';
import { runHtmlValidate } from '../engines/html-validate.ts';
import { ownEngineName } from '../engines/index.ts';
import { type Finding, mergeFindings } from '../finding.ts';
import { type MediaSetting, mediaSettings, type SettingName, settingNames } from '../media-settings.ts';
import type { InteractiveRuleSet } from '../rules/interactive-rule.ts';
import { staticRules } from '../rules/registry.ts';
import type { HtmlFile } from '../static-server.ts';
import { openPage } from './chromium.ts';
import { EngineRunner } from './run-engines.ts';
import { runInteractiveRules } from './run-interactive-rules.ts';
import type { TestTab } from './test-tab.ts';

/** The engines and rules to run on a page. */
export interface PageTestOptions {
  /** The tab to open the page in. */
  tab: TestTab;
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
  /** Ids of an engine's rules to run. Defaults to all. */
  engineRules?: ((engine: string) => readonly string[]) | undefined;
  /** Leaves out the rules of engines that can only ask for a review. */
  failuresOnly?: boolean | undefined;
  /** Settings to test in. Defaults to all. */
  settings?: readonly SettingName[] | undefined;
  /** Settings to run the engines in. Defaults to those of `settings` in which engines run. */
  engineSettings?: readonly SettingName[] | undefined;
}

const textSpacingCss = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

/** Tests one page in every setting. Resolves to its merged findings. */
export async function testPage(options: PageTestOptions, file: HtmlFile, url: string): Promise<Finding[]> {
  const findings = options.lintSource ? await runHtmlValidate(file) : [];
  if (!needsBrowser(options)) return mergeFindings(findings);
  const interactive = selectInteractiveRules(options);
  const page = await options.tab.prepare();
  await openPage(page, url);
  findings.push(...(await testInSettings(page, options, file.file)));
  if (interactive.length > 0) {
    findings.push(...(await runInteractiveRules(page, { url, file: file.file, interactive })));
    await options.tab.discard();
  }
  return mergeFindings(findings);
}

function needsBrowser({ ownRules, engines }: PageTestOptions): boolean {
  return ownRules || engines.length > 0;
}

function selectInteractiveRules({ interactive, rules }: PageTestOptions): InteractiveRuleSet[] {
  return interactive.filter((ruleSet) => ruleSet.rules.some(({ id }) => isRuleSelected(rules, id)));
}

async function testInSettings(page: Page, options: PageTestOptions, file: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  const settings = settingNames.filter((name) => isSettingNeeded(options, name));
  await page.evaluate(() => window.a11yProbes.openAllDetails());
  if (settings.length === 0) return [];
  await page.evaluate((ids) => window.a11yProbes.recordBaselines(ids), options.rules);
  const engineRunner = new EngineRunner(page, file, (engine) => ({
    ids: options.engineRules?.(engine),
    failuresOnly: options.failuresOnly,
  }));
  for (const name of settings) {
    const setting: MediaSetting = mediaSettings[name];
    await page.setViewportSize({ width: setting.width, height: setting.height });
    await page.emulateMedia(setting.media);
    if (options.ownRules)
      findings.push(
        ...(await withTextSetting(page, setting, () =>
          evaluateStaticRules(page, { name, file, rules: options.rules }),
        )),
      );
    if (runsEngines(options, name))
      for (const engine of options.engines) findings.push(...(await engineRunner.run(engine, name)));
  }
  return findings;
}

/** Whether any engine or rule runs in a setting. */
function isSettingNeeded(options: PageTestOptions, name: SettingName): boolean {
  const { ownRules, rules, settings: selectedSettings } = options;
  if (selectedSettings && !selectedSettings.includes(name)) return false;
  if (runsEngines(options, name)) return true;
  return (
    ownRules && staticRules.some((check) => isRuleSelected(rules, check.id) && check.settings.includes(name))
  );
}

function runsEngines({ engines, engineSettings }: PageTestOptions, name: SettingName): boolean {
  const setting: MediaSetting = mediaSettings[name];
  return Boolean(setting.engines) && engines.length > 0 && (engineSettings?.includes(name) ?? true);
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

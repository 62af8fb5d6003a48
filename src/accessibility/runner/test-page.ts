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

/** What to look with. */
export interface PageTestOptions {
  browser: Browser;
  /** Engines that look at the page in a browser. */
  engines: readonly Engine[];
  /** html-validate looks at the source. */
  lintSource: boolean;
  /** Our own checks. */
  ownRules: boolean;
  /** Our checks that need a keyboard, a pointer or time. */
  interactive: readonly InteractiveRuleSet[];
  /** Only these of our own checks, by id; all of them when left out. */
  rules?: readonly string[] | undefined;
  /** Only these settings; all of them when left out. */
  settings?: readonly SettingName[] | undefined;
}

const textSpacingCss = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

/** Everything found on one page, in every setting. */
export async function testPage(means: PageTestOptions, file: HtmlFile, address: string): Promise<Finding[]> {
  const context = await createTestContext(means.browser);
  try {
    const page = await context.newPage();
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
    const found = means.lintSource ? await runHtmlValidate(file) : [];
    await openPage(page, address);
    found.push(...(await testInSettings(page, means, file.file)));
    found.push(...(await runInteractiveRules(createTestedPage(page, address, means), file.file, means)));
    return mergeFindings(found);
  } finally {
    await context.close();
  }
}

async function openPage(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready.then(() => {}));
}

async function testInSettings(page: Page, means: PageTestOptions, file: string): Promise<Finding[]> {
  const found: Finding[] = [];
  await page.evaluate((ids) => {
    window.a11yProbes.openAllDetails();
    window.a11yProbes.recordBaselines(ids);
  }, means.rules);
  for (const { script } of means.engines) await page.evaluate(script);
  for (const name of settingNames) {
    const setting: MediaSetting = mediaSettings[name];
    if (!isSettingNeeded(means, name)) continue;
    await page.setViewportSize({ width: setting.width, height: setting.height });
    await page.emulateMedia(setting.media);
    if (means.ownRules)
      found.push(
        ...(await withTextSetting(page, setting, () =>
          evaluateStaticRules(page, { name, file, rules: means.rules }),
        )),
      );
    if (setting.engines)
      for (const engine of means.engines) found.push(...(await runEngine(page, engine, { name, file })));
  }
  return found;
}

/** Whether anything looks at a page in a setting. */
function isSettingNeeded(
  { ownRules, engines, rules, settings: wanted }: PageTestOptions,
  name: SettingName,
): boolean {
  if (wanted && !wanted.includes(name)) return false;
  const setting: MediaSetting = mediaSettings[name];
  if (setting.engines && engines.length > 0) return true;
  return (
    ownRules && staticRules.some((check) => isRuleSelected(rules, check.id) && check.settings.includes(name))
  );
}

function isRuleSelected(rules: PageTestOptions['rules'], id: string): boolean {
  return rules === undefined || rules.includes(id);
}

/** Does something while the text is larger or has more space. */
async function withTextSetting<T>(page: Page, { text }: MediaSetting, look: () => Promise<T>): Promise<T> {
  if (text === 'large') {
    // The page is loaded anew by the checks after the settings; until then the sizes are put back by hand.
    await page.evaluate(() => window.a11yProbes.enlargeText(2));
    const seen = await look();
    await page.evaluate(() => window.a11yProbes.restoreTextSize());
    return seen;
  }
  if (text !== 'spaced') return look();
  const style = await page.addStyleTag({ content: textSpacingCss });
  const seen = await look();
  await style.evaluate((element) => (element as HTMLElement).remove());
  return seen;
}

async function evaluateStaticRules(
  page: Page,
  { name, file, rules }: { name: SettingName; file: string; rules: readonly string[] | undefined },
): Promise<Finding[]> {
  const byCheck = await page.evaluate(([setting, ids]) => window.a11yProbes.runStaticRules(setting, ids), [
    name,
    rules,
  ] as const);
  return staticRules.flatMap(({ id, wcag, fix }) =>
    (byCheck[id] ?? []).map((found) => ({
      ...found,
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
  const found = engine.toFindings(await page.evaluate(engine.runExpression));
  return found.map((each) => ({ ...each, page: file, engine: engine.name, settings: [name] }));
}

function createTestedPage(page: Page, address: string, { browser }: PageTestOptions): TestedPage {
  let isFresh = false;
  return {
    page,
    url: address,
    async reload() {
      isFresh = false;
      await openPage(page, address);
    },
    async reloadIfChanged() {
      if (!isFresh) await openPage(page, address);
      isFresh = true;
    },
    async openWithoutScript() {
      const plain = await createTestContext(browser, false);
      const other = await plain.newPage();
      other.on('close', () => void plain.close().catch(() => {}));
      await other.goto(address, { waitUntil: 'load' });
      await other.evaluate(await getInjectedScript());
      return other;
    },
  };
}

async function runInteractiveRules(
  tested: TestedPage,
  file: string,
  { interactive, rules }: PageTestOptions,
): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const set of interactive.filter((each) => each.rules.some(({ id }) => isRuleSelected(rules, id)))) {
    const { found: results, report } = collectViolations<InteractiveResult>();
    await set.check(tested, report);
    for (const each of results) {
      const about = set.rules.find(({ id }) => id === each.rule);
      found.push({
        ...each,
        page: file,
        engine: ownEngineName,
        wcag: about ? [about.wcag] : [],
        fix: about?.fix ?? '',
      });
    }
  }
  return found;
}

import { availableParallelism } from 'node:os';
import { browserEngines, engineNames, htmlValidate, ownEngineName } from '../engines/index.ts';
import type { Finding } from '../finding.ts';
import type { SettingName } from '../media-settings.ts';
import type { InteractiveRuleSet } from '../rules/interactive-rule.ts';
import { interactiveRuleSets } from '../rules/registry.ts';
import { runCrossPageRules } from '../rules/run-cross-page-rules.ts';
import { type HtmlFile, readHtmlFiles, startStaticServer } from '../static-server.ts';
import { launchChromium } from './chromium.ts';
import { type PageTestOptions, testPage } from './test-page.ts';
import { TestTab } from './test-tab.ts';

/** The pages to test, and how. */
export interface TestOptions {
  folder: string;
  /** Names of engines. Defaults to all. */
  engines?: readonly string[];
  /** Pages that override files of the folder or add to them. */
  virtualPages?: HtmlFile[];
  /** The interactive rules to run on a page. Defaults to all. */
  interactive?: (file: string) => readonly InteractiveRuleSet[];
  /** The rules to run on a page, like "axe-core: tabindex" or "waymark: reflow". Defaults to all. */
  rules?: (file: string) => readonly string[] | undefined;
  /** The settings to test a page in. Defaults to all. */
  settings?: (file: string) => readonly SettingName[] | undefined;
  /** The settings to run the engines on a page in. Defaults to each of `settings` in which engines run. */
  engineSettings?: (file: string) => readonly SettingName[] | undefined;
  /** Leaves out the rules of engines that can only ask for a review, when only failures count. */
  failuresOnly?: boolean;
  /** Selects the pages to test. */
  only?: (file: string) => boolean;
  /** Called for each page when it is done. */
  onPage?: (file: string, findings: Finding[]) => void;
}

/** The findings of a run, its pages and its duration. */
export interface TestRun {
  findings: Finding[];
  pages: string[];
  seconds: number;
}

/** Tests every page of a folder in one browser, up to two pages per CPU at a time, since a page is often idle. */
export async function testFolder({
  folder,
  engines = engineNames,
  virtualPages = [],
  only = () => true,
  interactive = () => interactiveRuleSets,
  rules = () => undefined,
  settings = () => undefined,
  engineSettings = () => undefined,
  failuresOnly,
  onPage,
}: TestOptions): Promise<TestRun> {
  const startTime = performance.now();
  const files = [
    ...new Map([...readHtmlFiles(folder), ...virtualPages].map((page) => [page.file, page])).values(),
  ].filter(({ file }) => only(file));
  const isOperated = files.some(({ file }) => {
    const ids = rules(file);
    const isSelected = ({ id }: { id: string }) => ids?.includes(`${ownEngineName}: ${id}`) ?? true;
    return interactive(file).some((ruleSet) => ruleSet.rules.some(isSelected));
  });
  const [server, browser] = await Promise.all([
    startStaticServer(folder, virtualPages),
    launchChromium({ composites: isOperated }),
  ]);
  const options: Omit<PageTestOptions, 'tab'> = {
    engines: browserEngines.filter(({ name }) => engines.includes(name)),
    lintSource: engines.includes(htmlValidate.name),
    ownRules: engines.includes(ownEngineName),
    interactive: interactiveRuleSets,
    failuresOnly,
  };
  const findings: Finding[] = options.ownRules ? runCrossPageRules(files) : [];
  try {
    const createTab = () => new TestTab(browser, options.engines);
    await forEachInTabs(files, createTab, async (file, tab) => {
      const pageFindings = await testPage(
        restrictToRules(
          {
            ...options,
            tab,
            interactive: options.ownRules ? interactive(file.file) : [],
            settings: settings(file.file),
            engineSettings: engineSettings(file.file),
          },
          rules(file.file),
        ),
        file,
        server.urlOf(file.file),
      );
      findings.push(...pageFindings);
      onPage?.(file.file, pageFindings);
    });
  } finally {
    await browser.close();
    server.close();
  }
  findings.sort((a, b) => a.page.localeCompare(b.page));
  return { findings, pages: files.map(({ file }) => file), seconds: (performance.now() - startTime) / 1000 };
}

/** Drops the engines and rules that are not selected. */
function restrictToRules(options: PageTestOptions, rules?: readonly string[]): PageTestOptions {
  if (rules === undefined) return options;
  const ruleIds = (engine: string) =>
    rules.filter((rule) => rule.startsWith(`${engine}: `)).map((rule) => rule.slice(engine.length + 2));
  const isSelected = ({ name }: { name: string }) => ruleIds(name).length > 0;
  return {
    ...options,
    engines: options.engines.filter(isSelected),
    lintSource: options.lintSource && isSelected(htmlValidate),
    ownRules: options.ownRules && isSelected({ name: ownEngineName }),
    rules: ruleIds(ownEngineName),
    engineRules: ruleIds,
  };
}

async function forEachInTabs<T>(
  items: readonly T[],
  createTab: () => TestTab,
  callback: (item: T, tab: TestTab) => Promise<void>,
): Promise<void> {
  const queue = [...items];
  const worker = async () => {
    const tab = createTab();
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await callback(next, tab);
  };
  await Promise.all(Array.from({ length: Math.min(2 * availableParallelism(), 8) }, worker));
}

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

/** What to test, and with what. */
export interface TestOptions {
  folder: string;
  /** Names of engines; all of them when left out. */
  engines?: readonly string[];
  /** Pages served instead of, or in addition to, files of the folder. */
  virtualPages?: HtmlFile[];
  /** The checks with a keyboard, a pointer and time that run on a page; all when left out. */
  interactive?: (file: string) => readonly InteractiveRuleSet[];
  /** Only these rules, on a page, like "axe-core: tabindex" or "waymark: reflow"; all when left out. */
  rules?: (file: string) => readonly string[] | undefined;
  /** Only these settings, on a page; all when left out. */
  settings?: (file: string) => readonly SettingName[] | undefined;
  /** Only these pages. */
  only?: (file: string) => boolean;
  /** Told of each page as soon as it is done. */
  onPage?: (file: string, found: Finding[]) => void;
}

/** What a run found, and how much it looked at. */
export interface TestRun {
  findings: Finding[];
  pages: string[];
  seconds: number;
}

/** Tests every page of a folder, two for each processor at a time, since a page often waits, in one browser. */
export async function testFolder({
  folder,
  engines = engineNames,
  virtualPages = [],
  only = () => true,
  interactive = () => interactiveRuleSets,
  rules = () => undefined,
  settings = () => undefined,
  onPage,
}: TestOptions): Promise<TestRun> {
  const began = performance.now();
  const files = [
    ...new Map([...readHtmlFiles(folder), ...virtualPages].map((page) => [page.file, page])).values(),
  ].filter(({ file }) => only(file));
  const [served, browser] = await Promise.all([startStaticServer(folder, virtualPages), launchChromium()]);
  const means: PageTestOptions = {
    browser,
    engines: browserEngines.filter(({ name }) => engines.includes(name)),
    lintSource: engines.includes(htmlValidate.name),
    ownRules: engines.includes(ownEngineName),
    interactive: interactiveRuleSets,
  };
  const findings: Finding[] = means.ownRules ? runCrossPageRules(files) : [];
  try {
    await forEachLimit(files, async (file) => {
      const found = await testPage(
        restrictToRules(
          {
            ...means,
            interactive: means.ownRules ? interactive(file.file) : [],
            settings: settings(file.file),
          },
          rules(file.file),
        ),
        file,
        served.urlOf(file.file),
      );
      findings.push(...found);
      onPage?.(file.file, found);
    });
  } finally {
    await browser.close();
    served.close();
  }
  findings.sort((a, b) => a.page.localeCompare(b.page));
  return { findings, pages: files.map(({ file }) => file), seconds: (performance.now() - began) / 1000 };
}

/** Only what can tell of these rules. */
function restrictToRules(means: PageTestOptions, rules?: readonly string[]): PageTestOptions {
  if (rules === undefined) return means;
  const idsOf = (engine: string) =>
    rules.filter((rule) => rule.startsWith(`${engine}: `)).map((rule) => rule.slice(engine.length + 2));
  const isNamed = ({ name }: { name: string }) => idsOf(name).length > 0;
  return {
    ...means,
    engines: means.engines.filter(isNamed),
    lintSource: means.lintSource && isNamed(htmlValidate),
    ownRules: means.ownRules && isNamed({ name: ownEngineName }),
    rules: idsOf(ownEngineName),
  };
}

async function forEachLimit<T>(things: readonly T[], work: (thing: T) => Promise<void>): Promise<void> {
  const queue = [...things];
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: Math.min(2 * availableParallelism(), 8) }, worker));
}

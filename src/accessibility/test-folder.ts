import { availableParallelism } from 'node:os';
import { startBrowser } from './browser.ts';
import type { DrivenCheck } from './driven/driven.ts';
import { drivenChecks } from './driven/index.ts';
import { browserEngines, engineNames, htmlValidate, ownName } from './engines/index.ts';
import type { Finding } from './finding.ts';
import { type PageFile, pagesIn, serveFolder } from './folder.ts';
import type { SettingName } from './settings.ts';
import { compare } from './site-checks/index.ts';
import { type Means, testPage } from './test-page.ts';

/** What to test, and with what. */
export interface Options {
  folder: string;
  /** Names of engines; all of them when left out. */
  engines?: readonly string[];
  /** Pages that stand in the place of files, or beside them. */
  changed?: PageFile[];
  /** The checks with a keyboard, a pointer and time that run on a page; all when left out. */
  driven?: (file: string) => readonly DrivenCheck[];
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
export interface Run {
  findings: Finding[];
  pages: string[];
  seconds: number;
}

/** Tests every page of a folder, two for each processor at a time, since a page often waits, in one browser. */
export async function testFolder({
  folder,
  engines = engineNames,
  changed = [],
  only = () => true,
  driven = () => drivenChecks,
  rules = () => undefined,
  settings = () => undefined,
  onPage,
}: Options): Promise<Run> {
  const began = performance.now();
  const files = [
    ...new Map([...pagesIn(folder), ...changed].map((page) => [page.file, page])).values(),
  ].filter(({ file }) => only(file));
  const [served, browser] = await Promise.all([serveFolder(folder, changed), startBrowser()]);
  const means: Means = {
    browser,
    engines: browserEngines.filter(({ name }) => engines.includes(name)),
    source: engines.includes(htmlValidate.name),
    own: engines.includes(ownName),
    driven: drivenChecks,
  };
  const findings: Finding[] = means.own ? compare(files) : [];
  try {
    await inParallel(files, async (file) => {
      const found = await testPage(
        narrowed(
          { ...means, driven: means.own ? driven(file.file) : [], settings: settings(file.file) },
          rules(file.file),
        ),
        file,
        served.addressOf(file.file),
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
function narrowed(means: Means, rules?: readonly string[]): Means {
  if (rules === undefined) return means;
  const idsOf = (engine: string) =>
    rules.filter((rule) => rule.startsWith(`${engine}: `)).map((rule) => rule.slice(engine.length + 2));
  const isNamed = ({ name }: { name: string }) => idsOf(name).length > 0;
  return {
    ...means,
    engines: means.engines.filter(isNamed),
    source: means.source && isNamed(htmlValidate),
    own: means.own && isNamed({ name: ownName }),
    rules: idsOf(ownName),
  };
}

async function inParallel<T>(things: readonly T[], work: (thing: T) => Promise<void>): Promise<void> {
  const queue = [...things];
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: Math.min(2 * availableParallelism(), 8) }, worker));
}

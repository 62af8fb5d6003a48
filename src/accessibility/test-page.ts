import type { Browser, Page } from 'playwright';
import { startContext } from './browser.ts';
import { pageChecks } from './checks/page-checks.ts';
import type { DrivenCheck, Tested } from './driven/driven.ts';
import type { Engine } from './engines/engine.ts';
import { validate } from './engines/html-validate.ts';
import { ownName } from './engines/index.ts';
import { type Finding, merged } from './finding.ts';
import type { PageFile } from './folder.ts';
import { type Setting, type SettingName, settingNames, settings } from './settings.ts';

/** What to look with. */
export interface Means {
  browser: Browser;
  /** Engines that look at the page in a browser. */
  engines: readonly Engine[];
  /** html-validate looks at the source. */
  source: boolean;
  /** Our own checks. */
  own: boolean;
  /** Our checks that need a keyboard, a pointer or time. */
  driven: readonly DrivenCheck[];
  /** Only these of our own checks, by id; all of them when left out. */
  rules?: readonly string[] | undefined;
  /** Only these settings; all of them when left out. */
  settings?: readonly SettingName[] | undefined;
}

const spaced = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

/** Everything found on one page, in every setting. */
export async function testPage(means: Means, file: PageFile, address: string): Promise<Finding[]> {
  const context = await startContext(means.browser);
  try {
    const page = await context.newPage();
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
    const found = means.source ? await validate(file) : [];
    await open(page, address);
    found.push(...(await inSettings(page, means, file.file)));
    found.push(...(await drive(testedOf(page, address, means), file.file, means)));
    return merged(found);
  } finally {
    await context.close();
  }
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready.then(() => {}));
}

async function inSettings(page: Page, means: Means, file: string): Promise<Finding[]> {
  const found: Finding[] = [];
  await page.evaluate((ids) => {
    window.tested.openAll();
    window.tested.remember(ids);
  }, means.rules);
  for (const { script } of means.engines) await page.evaluate(script);
  for (const name of settingNames) {
    const setting: Setting = settings[name];
    if (!isNeeded(means, name)) continue;
    await page.setViewportSize({ width: setting.width, height: setting.height });
    await page.emulateMedia(setting.media);
    if (means.own)
      found.push(
        ...(await withText(page, setting, () => ownChecks(page, { name, file, rules: means.rules }))),
      );
    if (setting.engines)
      for (const engine of means.engines) found.push(...(await ask(page, engine, { name, file })));
  }
  return found;
}

/** Whether anything looks at a page in a setting. */
function isNeeded({ own, engines, rules, settings: wanted }: Means, name: SettingName): boolean {
  if (wanted && !wanted.includes(name)) return false;
  const setting: Setting = settings[name];
  if (setting.engines && engines.length > 0) return true;
  return own && pageChecks.some((check) => isWanted(rules, check.id) && check.in.includes(name));
}

function isWanted(rules: Means['rules'], id: string): boolean {
  return rules === undefined || rules.includes(id);
}

/** Does something while the text is larger or has more space. */
async function withText<T>(page: Page, { text }: Setting, look: () => Promise<T>): Promise<T> {
  if (text === 'large') {
    // The page is loaded anew by the checks after the settings; until then the sizes are put back by hand.
    await page.evaluate(() => window.tested.enlargeText(2));
    const seen = await look();
    await page.evaluate(() => window.tested.restoreText());
    return seen;
  }
  if (text !== 'spaced') return look();
  const style = await page.addStyleTag({ content: spaced });
  const seen = await look();
  await style.evaluate((element) => (element as HTMLElement).remove());
  return seen;
}

async function ownChecks(
  page: Page,
  { name, file, rules }: { name: SettingName; file: string; rules: readonly string[] | undefined },
): Promise<Finding[]> {
  const byCheck = await page.evaluate(([setting, ids]) => window.tested.runChecks(setting, ids), [
    name,
    rules,
  ] as const);
  return pageChecks.flatMap(({ id, wcag, mend }) =>
    (byCheck[id] ?? []).map((found) => ({
      ...found,
      page: file,
      rule: id,
      engine: ownName,
      wcag: [wcag],
      mend,
      settings: [name],
    })),
  );
}

async function ask(
  page: Page,
  engine: Engine,
  { name, file }: { name: SettingName; file: string },
): Promise<Finding[]> {
  const found = engine.read(await page.evaluate(engine.call));
  return found.map((each) => ({ ...each, page: file, engine: engine.name, settings: [name] }));
}

function testedOf(page: Page, address: string, { browser }: Means): Tested {
  let isFresh = false;
  return {
    page,
    address,
    async reload() {
      isFresh = false;
      await open(page, address);
    },
    async fresh() {
      if (!isFresh) await open(page, address);
      isFresh = true;
    },
    async withoutScript() {
      const plain = await startContext(browser, false);
      const other = await plain.newPage();
      other.on('close', () => void plain.close().catch(() => {}));
      await other.goto(address, { waitUntil: 'load' });
      return other;
    },
  };
}

async function drive(tested: Tested, file: string, { driven, rules }: Means): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const check of driven.filter((each) => each.rules.some(({ id }) => isWanted(rules, id))))
    for (const each of await check.run(tested)) {
      const about = check.rules.find(({ id }) => id === each.rule);
      found.push({
        ...each,
        page: file,
        engine: ownName,
        wcag: about ? [about.wcag] : [],
        mend: about?.mend ?? '',
      });
    }
  return found;
}

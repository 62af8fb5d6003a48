import {
  browserEngines,
  getInjectedScript,
  representativeSample,
  type StaticServer,
  startStaticServer,
  staticRules,
} from '../../src/accessibility/index.ts';
import { launchFirefox } from '../support/browser-engines/firefox-driver.ts';
import { WebKitDriver } from '../support/browser-engines/webkit-driver.ts';
import { builtPages, siteFolder } from '../support/built-site-fixture.ts';
import { trimRepetition } from './trim-repetition.ts';

/** Pages of our site that hold every shape of element together, without elements that only repeat others. */
export const trimmedPages = representativeSample(builtPages).map(trimRepetition);

/** Their files. */
export const samplePages = trimmedPages.map(({ file }) => file);

let server: Promise<StaticServer> | undefined;

/** A browser other than Chromium that shows our pages in one setting, whatever its driver. */
export interface AuditBrowser {
  /** Opens a file of the site and waits until it has loaded. */
  open: (file: string) => Promise<void>;
  /** Evaluates an expression in the page and awaits its promise. */
  evaluate: (code: string) => Promise<unknown>;
  close: () => Promise<void>;
}

/** Firefox, driven by WebDriver BiDi. */
export async function openFirefox(scheme: 'light' | 'dark', width: number): Promise<AuditBrowser> {
  const browser = await launchFirefox(scheme);
  const page = await browser.newPage();
  await page.setViewport({ width, height: 800 });
  return {
    open: async (file) => void (await page.goto(await serveFile(file))),
    evaluate: (code) => page.evaluate(code),
    close: () => browser.close(),
  };
}

/** WebKitGTK, driven by WebDriver, in a light window of this width. */
export async function openWebKit(width: number): Promise<AuditBrowser> {
  const webkit = await WebKitDriver.start();
  await webkit.resize(width, 800);
  return {
    open: async (file) => webkit.goto(await serveFile(file)),
    evaluate: (code) => webkit.evaluate(code),
    close: () => webkit.close(),
  };
}

/** The address of a file of our site, trimmed where it is of the sample, served until `stopServer`. */
async function serveFile(file: string): Promise<string> {
  server ??= startStaticServer(siteFolder, trimmedPages);
  return (await server).urlOf(file);
}

/** Stops the server that the first page started. */
export async function stopServer(): Promise<void> {
  (await server)?.close();
}

/** Rules that compare settings, or read styles as Chromium serialises them. The run in Chromium has them. */
const chromiumOnlyChecks = [
  'print',
  'forced-colours',
  'lost-text',
  'clipped-text',
  'text-size',
  'text-spacing',
];

/** How a browser shows the page that is open. */
export interface AuditSetting {
  /** In CSS px. */
  width: number;
  /** Whether the pages were in no other setting of this browser before. */
  isFirstSetting: boolean;
}

/**
 * The failures that axe and our own rules find on the page that is open, each as "engine: rule: selector: message". Of axe
 * only the rules that depend on colours and layout, where another setting of the browser had all.
 */
export async function auditOpenPage(
  { evaluate }: AuditBrowser,
  { width, isFirstSetting }: AuditSetting,
): Promise<string[]> {
  const [axe] = browserEngines;
  if (!axe) return [];
  await evaluate(
    `(() => { ${await getInjectedScript()}; window.a11yProbes.openAllDetails(); return true; })()`,
  );
  await evaluate(`(() => { ${axe.script}; return true; })()`);
  // As text: WebDriver BiDi sends an object that occurs twice only once, like the tags of a rule that both fails and is unsure.
  const results = JSON.parse(
    String(
      await evaluate(
        `(${axe.runExpression({ ids: isFirstSetting ? undefined : axe.visualRules, failuresOnly: true })}).then(JSON.stringify)`,
      ),
    ),
  );
  const engine = axe
    .toFindings(results)
    .filter(({ outcome }) => outcome === 'fail')
    .map(({ rule, selector, message }) => `${axe.name}: ${rule}: ${selector}: ${message}`);
  const setting = width < 600 ? 'narrow-light' : 'wide-light';
  const ids = staticRules.map(({ id }) => id).filter((id) => !chromiumOnlyChecks.includes(id));
  const own = (await evaluate(
    `window.a11yProbes.runStaticRules(${JSON.stringify(setting)}, ${JSON.stringify(ids)})`,
  )) as Record<string, { selector: string; message: string; outcome: string }[]>;
  const found = Object.entries(own).flatMap(([id, faults]) =>
    faults
      .filter(({ outcome }) => outcome === 'fail')
      .map(({ selector, message }) => `waymark: ${id}: ${selector}: ${message}`),
  );
  return [...engine, ...found];
}

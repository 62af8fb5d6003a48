import { pageChecks } from '../../src/accessibility/checks/page-checks.ts';
import { browserEngines } from '../../src/accessibility/engines/index.ts';
import { type Served, serveFolder } from '../../src/accessibility/folder.ts';
import { inPageCode } from '../../src/accessibility/in-page-code.ts';
import { onePageOfEachKind } from '../../src/accessibility/sample.ts';
import { folder, pages } from '../site/built.ts';

/** Files of our site that hold every shape of element together. */
export const kinds = onePageOfEachKind(pages).map(({ file }) => file);

let server: Promise<Served> | undefined;

/** The address of a file of our site, served until `stopServing`. */
export async function served(file: string): Promise<string> {
  server ??= serveFolder(folder);
  return (await server).addressOf(file);
}

/** Ends what `served` began. */
export async function stopServing(): Promise<void> {
  (await server)?.close();
}

/** Checks that compare settings or know Chromium's way to write a style. The run in Chromium has them. */
const elsewhere = ['print', 'forced-colours', 'lost-text', 'clipped-text', 'text-size', 'text-spacing'];

/**
 * What axe and our own checks find on the page that a browser shows, each as "engine: rule: selector: words". `evaluate` has
 * the browser work out an expression, whose promise is waited for.
 */
export async function browserFaults(
  evaluate: (code: string) => Promise<unknown>,
  width: number,
): Promise<string[]> {
  const [axe] = browserEngines;
  if (!axe) return [];
  await evaluate(`(() => { ${await inPageCode()}; window.tested.openAll(); return true; })()`);
  await evaluate(`(() => { ${axe.script}; return true; })()`);
  const engine = axe
    .read(await evaluate(axe.call))
    .filter(({ outcome }) => outcome === 'fail')
    .map(({ rule, selector, what }) => `${axe.name}: ${rule}: ${selector}: ${what}`);
  const setting = width < 600 ? 'narrow-light' : 'wide-light';
  const ids = pageChecks.map(({ id }) => id).filter((id) => !elsewhere.includes(id));
  const own = (await evaluate(
    `window.tested.runChecks(${JSON.stringify(setting)}, ${JSON.stringify(ids)})`,
  )) as Record<string, { selector: string; what: string; outcome: string }[]>;
  const found = Object.entries(own).flatMap(([id, faults]) =>
    faults
      .filter(({ outcome }) => outcome === 'fail')
      .map(({ selector, what }) => `waymark: ${id}: ${selector}: ${what}`),
  );
  return [...engine, ...found];
}

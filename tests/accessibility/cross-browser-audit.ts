import { browserEngines } from '../../src/accessibility/engines/index.ts';
import { staticRules } from '../../src/accessibility/rules/static/index.ts';
import { getInjectedScript } from '../../src/accessibility/runner/injected-script.ts';
import { representativeSample } from '../../src/accessibility/runner/representative-sample.ts';
import { type StaticServer, startStaticServer } from '../../src/accessibility/static-server.ts';
import { builtPages, siteFolder } from '../support/built-site-fixture.ts';

/** Files of our site that hold every shape of element together. */
export const samplePages = representativeSample(builtPages).map(({ file }) => file);

let server: Promise<StaticServer> | undefined;

/** The address of a file of our site, served until `stopServing`. */
export async function serveFile(file: string): Promise<string> {
  server ??= startStaticServer(siteFolder);
  return (await server).urlOf(file);
}

/** Ends what `served` began. */
export async function stopServer(): Promise<void> {
  (await server)?.close();
}

/** Checks that compare settings or know Chromium's way to write a style. The run in Chromium has them. */
const chromiumOnlyChecks = [
  'print',
  'forced-colours',
  'lost-text',
  'clipped-text',
  'text-size',
  'text-spacing',
];

/**
 * What axe and our own checks find on the page that a browser shows, each as "engine: rule: selector: words". `evaluate` has
 * the browser work out an expression, whose promise is waited for.
 */
export async function auditOpenPage(
  evaluate: (code: string) => Promise<unknown>,
  width: number,
): Promise<string[]> {
  const [axe] = browserEngines;
  if (!axe) return [];
  await evaluate(
    `(() => { ${await getInjectedScript()}; window.a11yProbes.openAllDetails(); return true; })()`,
  );
  await evaluate(`(() => { ${axe.script}; return true; })()`);
  const engine = axe
    .toFindings(await evaluate(axe.runExpression))
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

import { build } from 'esbuild';
import { ruleFiles } from '../rules/registry.ts';

let cachedScript: Promise<string> | undefined;

/** Bundles the probes and static rules as one script that assigns `window.a11yProbes`. Cached. */
export function getInjectedScript(): Promise<string> {
  cachedScript ??= bundleScript();
  return cachedScript;
}

async function bundleScript(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: entryModule(), resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'a11yProbes',
    target: 'es2022',
    charset: 'utf8',
  });
  return `if (!window.a11yProbes) { ${outputFiles[0]?.text ?? ''}; window.a11yProbes = a11yProbes; }`;
}

/** The entry of the bundle, generated, since a page cannot list the folder of the rules. */
function entryModule(): string {
  const imports = ruleFiles('static').map(
    (file, index) => `import * as file${index} from ${JSON.stringify(file)};`,
  );
  const modules = imports.map((_, index) => `file${index}`);
  return [
    "import { registerStaticRules } from './browser-entry.ts';",
    "export * from './browser-entry.ts';",
    ...imports,
    `registerStaticRules([${modules}].flatMap((exported) => Object.values(exported)).filter(({ check }) => check));`,
  ].join('\n');
}

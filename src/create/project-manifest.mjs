import { readFileSync } from 'node:fs';
import path from 'node:path';

// Plain JavaScript without packages: `npm create` runs it before anything is installed, and the program does afterwards.

/** The oldest Node that runs the program: the first LTS version that needs no flag for what the build uses. */
export const oldestNode = '22.18.0';

/** The commands of a publisher, by the name that npm runs: each runs the module of this name. */
export const commands = {
  start: 'start',
  build: 'build',
  check: 'brand-check',
  preview: 'brand-preview',
  'page:new': 'page-new',
  'page:override': 'page-override',
  'alert:new': 'alert-new',
  recall: 'recall',
  verify: 'verify',
  'brand:check': 'brand-check',
  'brand:preview': 'brand-preview',
  'brand:sign': 'brand-sign',
  'deploy:check': 'deploy-check',
  'links:check': 'links-check',
  'facts:review': 'facts-review',
  accessibility: 'accessibility',
  archive: 'archive',
  help: 'help',
};

/**
 * What a folder may hold before its questions are answered: an installation, the answers of a run that was interrupted, and what a
 * service puts into a new repository.
 */
export const unfinishedProjectFiles = [
  'package.json',
  'package-lock.json',
  'node_modules',
  '.waymark',
  '.git',
  'README',
  'README.md',
  'LICENSE',
  'LICENSE.md',
  'LICENSE.txt',
  '.gitignore',
  '.gitattributes',
];

/**
 * Returns the version of the program that the package.json of a folder names: undefined without that file, and null when it is of
 * another project, or not readable.
 */
export function projectVersion(folder) {
  let text;
  try {
    text = readFileSync(path.join(folder, 'package.json'), 'utf8');
  } catch (error) {
    return error.code === 'ENOENT' ? undefined : null;
  }
  try {
    const version = JSON.parse(text)?.dependencies?.waymark;
    return typeof version === 'string' ? version : null;
  } catch {
    return null;
  }
}

/** Returns what is wrong with the running Node, in one sentence; undefined for one that is new enough. */
export function nodeError(running = process.versions.node) {
  const [major, minor] = running.split('.').map(Number);
  const [oldestMajor, oldestMinor] = oldestNode.split('.').map(Number);
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return undefined;
  return `This needs Node ${oldestMajor}.${oldestMinor} or newer, and this is ${running}. Get it at https://nodejs.org, then run the command again.`;
}

/** Returns the package.json of a publisher's project. The exact version decides every byte of the site. */
export function projectManifest(folder, version) {
  const name = path
    .basename(path.resolve(folder))
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/g, '-')
    .replace(/^[._-]+/, '');
  const manifest = {
    name: name || 'advice-site',
    version: '1.0.0',
    private: true,
    type: 'module',
    engines: { node: `>=${oldestNode}` },
    scripts: Object.fromEntries(Object.keys(commands).map((command) => [command, `waymark ${command}`])),
    dependencies: { waymark: version },
    // npm runs no install script of a package that is not listed, and the build needs none.
    allowScripts: { esbuild: false, sharp: false, '@parcel/watcher': false },
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

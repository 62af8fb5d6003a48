import { compilerEntry } from '../build/renderer.ts';
import { listFiles } from '../runtime/list-files.ts';
import { reachableModules } from './reachable-modules.ts';

/** What the package of the program holds besides its manifest and lockfile. */
const folders = ['src', 'content', 'public', 'brands/midshire', 'docs/adopting'];
const files = [
  'docs/branding.md',
  // The changelog asks publishers to read it.
  'docs/decisions/040-typed-words-in-memory.md',
  'docs/hosting.md',
  'docs/writing.md',
  'LICENSE',
  'CHANGELOG.md',
  'README.md',
];

/** What serves only people who work on this repository. */
const developmentOnly = [
  /^src\/distribution\//,
  /^src\/create\/(?!project-manifest\.mjs$)/,
  /^src\/cli\/(?:lint|dev|package|waymark|install-packages)\./,
  /(?:^|\/)tested\.json$/,
];

/** Modules that the program finds by the names in a folder, beside its commands. */
const listedModules =
  /^src\/(?:facts\/rules|content\/lint|brand\/lint|verify\/rules|monitor\/deployment\/scanner|hosting\/hosts|cli)\/|^src\/components\/content\/.*\.(?:meta|numbers)\.ts$/;

/** What the renderer is compiled from. Only the names of components are read later. */
const compiledAway = /^src\/(?!components\/content\/).*\.(?:astro|scss|css)$/;

/** The accessibility suite with its engines is a package of its own: few publishers run it, and it needs a browser. */
export const accessibilityFolder = ['src', 'accessibility', ''].join('/');

/**
 * Returns the files of the program's package, relative to the root of the project, sorted. Of the modules there are those that
 * can run without the compilers of the renderer.
 */
export function programFiles(): string[] {
  const inFolders = folders.flatMap((folder) => listFiles(folder).map((name) => `${folder}/${name}`));
  const published = [...inFolders, ...files]
    .filter((file) => !file.startsWith(accessibilityFolder))
    .filter((file) => !developmentOnly.some((pattern) => pattern.test(file)));
  const entries = published.filter((file) => file.endsWith('.ts') && listedModules.test(file));
  const modules = new Set(reachableModules(entries, [compilerEntry]));
  return published
    .filter((file) => (file.endsWith('.ts') ? modules.has(file) : !compiledAway.test(file)))
    .sort();
}

/** Returns the files of the accessibility package, relative to the root of the project, sorted. */
export function accessibilityFiles(): string[] {
  const names = listFiles(accessibilityFolder).map((name) => `${accessibilityFolder}${name}`);
  return [...names, 'LICENSE'].sort();
}

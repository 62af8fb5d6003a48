import { listFiles } from '../runtime/list-files.ts';

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
  'tsconfig.json',
];

/** What serves only people who work on this repository. */
const developmentOnly = [
  /^src\/distribution\//,
  /^src\/create\/(?!project-manifest\.mjs$)/,
  /^src\/cli\/(?:lint|dev|package|waymark|install-packages)\./,
  /(?:^|\/)tested\.json$/,
];

/** The accessibility suite with its engines is a package of its own: few publishers run it, and it needs a browser. */
export const accessibilityFolder = ['src', 'accessibility', ''].join('/');

/** Returns the files of the program's package, relative to the root of the project, sorted. */
export function programFiles(): string[] {
  const inFolders = folders.flatMap((folder) => listFiles(folder).map((name) => `${folder}/${name}`));
  return [...inFolders, ...files]
    .filter((file) => !file.startsWith(accessibilityFolder))
    .filter((file) => !developmentOnly.some((pattern) => pattern.test(file)))
    .sort();
}

/** Returns the files of the accessibility package, relative to the root of the project, sorted. */
export function accessibilityFiles(): string[] {
  const names = listFiles(accessibilityFolder).map((name) => `${accessibilityFolder}${name}`);
  return [...names, 'LICENSE'].sort();
}

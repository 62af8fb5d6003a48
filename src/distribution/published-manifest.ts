import { readFileSync } from 'node:fs';
import path from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { oldestNode } from '../create/project-manifest.mjs';
import { lockedPackagesFile } from '../output/sbom/lockfile-integrity.ts';
import type { PinnedDependencies } from './locked-packages.ts';

/** The names of the packages. */
export const packageNames = {
  program: manifest.name,
  accessibility: `${manifest.name}-accessibility`,
  create: `create-${manifest.name}`,
} as const;

/** The dependency that runs commands in this repository; publishers bring their own Node. */
const ownNode = 'node';

const { name, version, description, license, dependencies } = manifest;
const common = { version, license, type: 'module', engines: { node: `>=${oldestNode}` } } as const;

/** Starts every command. */
const launcher = ['src', 'cli', 'bin.mjs'].join('/');

type Dependencies = Record<string, string>;

const developmentTools: Dependencies = { ...manifest.devDependencies, ...dependencies };

/** What precedes the name of a package that a module needs. */
const reference = String.raw`(?:\bfrom|\bimport|\bimport\(|\bresolve\(|\burl\)\()\s*`;

/**
 * Returns the dependencies of the project that these files refer to: by an import, or by resolving a path.
 */
export function dependenciesOf(files: readonly string[], root: string): Dependencies {
  const texts = files
    .filter((file) => /\.m?[jt]s$/.test(file))
    .map((file) => readFileSync(path.join(root, file), 'utf8'));
  const isUsed = (dependency: string) =>
    texts.some((text) => new RegExp(`${reference}['"]${dependency}(?:/[^'"]*)?['"]`).test(text));
  return Object.fromEntries(
    Object.entries(dependencies as Dependencies).filter(
      ([dependency]) => dependency !== ownNode && isUsed(dependency),
    ),
  );
}

/** The manifest of the program's package. It also lists the tools of this repository: the statement names the test engines. */
export function programManifest(pinned: PinnedDependencies): object {
  return {
    name,
    ...common,
    description,
    bin: { [name]: launcher },
    exports: {
      '.': { types: './types/brand/brand-schema.d.ts' },
      './brand.schema.json': './brand.schema.json',
      './package.json': './package.json',
    },
    files: [
      'src',
      'content',
      'public',
      'brands',
      'docs',
      'types',
      'compiled',
      'brand.schema.json',
      'CHANGELOG.md',
      lockedPackagesFile,
    ],
    ...pinned,
    devDependencies: Object.fromEntries(
      Object.entries(developmentTools).filter(([tool]) => !(tool in pinned.dependencies)),
    ),
  };
}

/** The manifest of the accessibility package. */
export function accessibilityManifest(pinned: PinnedDependencies): object {
  return {
    name: packageNames.accessibility,
    ...common,
    description: 'Tests the pages of a published copy of Waymark for barriers',
    exports: { '.': './src/accessibility/index.js' },
    files: ['src'],
    ...pinned,
  };
}

/** The manifest of the package behind `npm create waymark`, which has no dependencies: npm downloads it for one run. */
export function createManifest(): object {
  return {
    name: packageNames.create,
    ...common,
    description: 'Starts the repository of a publisher of Waymark',
    bin: { [packageNames.create]: 'create.mjs' },
    files: ['create.mjs', 'project-manifest.mjs'],
  };
}

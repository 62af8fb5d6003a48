import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brandJsonSchemaText } from '../brand/fields.ts';
import { compileTo, packagedRenderer } from '../build/renderer.ts';
import { lockedPackagesFile } from '../output/sbom/lockfile-integrity.ts';
import { formatNotices } from '../output/sbom/notices.ts';
import { thirdPartyPackages } from '../output/sbom/third-party-packages.ts';
import { listFiles } from '../runtime/list-files.ts';
import { compileModules, declarationsOf } from './compile-modules.ts';
import { lockDependencies, pinDependencies } from './locked-packages.ts';
import { withoutMissingLinks } from './package-documents.ts';
import { accessibilityFiles, accessibilityFolder, programFiles } from './package-files.ts';
import {
  accessibilityManifest,
  createManifest,
  dependenciesOf,
  packageNames,
  programManifest,
} from './published-manifest.ts';

/** The parts of a site that the compiled renderer holds, and itself. */
const rendererParts = ['style', 'icons', 'scripts in pages', 'search', 'typing', 'renderer'] as const;

/** Module whose types a publisher may import. */
const typesEntry = 'src/brand/brand-schema.ts';

/**
 * Writes the folders of the npm packages into `out`, each named as its package and ready for `npm pack`. Replaces earlier ones.
 * Rejects when a module does not compile or npm cannot write a lockfile.
 */
export async function assemblePackages(out: string): Promise<string[]> {
  rmSync(out, { recursive: true, force: true });
  return [await assembleProgram(out), assembleAccessibility(out), assembleCreate(out)];
}

async function assembleProgram(out: string): Promise<string> {
  const folder = path.join(out, packageNames.program);
  const files = programFiles();
  copyFiles(
    files.filter((file) => !file.endsWith('.ts')),
    folder,
  );
  compileModules(files, folder);
  for (const [file, text] of declarationsOf(typesEntry, 'src')) write(folder, `types/${file}`, text);
  write(folder, 'brand.schema.json', brandJsonSchemaText());
  // The program knows the suite by its index only, which may not be installed.
  write(
    folder,
    `${accessibilityFolder}index.js`,
    `export * from ${JSON.stringify(packageNames.accessibility)};\n`,
  );
  await compileTo(path.join(folder, packagedRenderer));
  write(folder, 'compiled/licences.txt', formatNotices(thirdPartyPackages(rendererParts), 'the renderer'));
  const lockfile = lockDependencies(dependenciesOf(listFiles(folder), folder));
  write(folder, lockedPackagesFile, lockfile);
  writeManifest(folder, programManifest(pinDependencies(lockfile)));
  return folder;
}

function assembleAccessibility(out: string): string {
  const folder = path.join(out, packageNames.accessibility);
  const files = accessibilityFiles();
  // The sources are bundled for the browser that is tested in.
  copyFiles(files, folder);
  compileModules(files, folder);
  const pinned = pinDependencies(lockDependencies(dependenciesOf(listFiles(folder), folder)));
  writeManifest(folder, accessibilityManifest(pinned));
  return folder;
}

function assembleCreate(out: string): string {
  const folder = path.join(out, packageNames.create);
  copyFiles(['LICENSE'], folder);
  cpSync(path.join('src', 'create'), folder, { recursive: true });
  writeManifest(folder, createManifest());
  return folder;
}

function copyFiles(files: readonly string[], folder: string): void {
  for (const file of files)
    if (/^(?:docs\/.*|README)\.md$/.test(file))
      write(folder, file, withoutMissingLinks(readFileSync(file, 'utf8'), file, files));
    else cpSync(file, path.join(folder, file));
}

function writeManifest(folder: string, manifest: object): void {
  write(folder, 'package.json', `${JSON.stringify(manifest, undefined, 2)}\n`);
}

function write(folder: string, name: string, text: string): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brandJsonSchemaText, isPlainObject } from '../../brand/fields.ts';
import type { LocalContent } from '../../brand/overrides/local-content.ts';
import { readPackFile } from '../../brand/pack-file.ts';
import { schemaFileName } from '../../brand/scaffold/brand-yaml.ts';
import { compareVersions, currentVersion } from '../../brand/version.ts';
import { type Diagnostic, isError } from '../../diagnostics/diagnostic.ts';
import { readInputs } from '../inputs.ts';
import { createReviewSites } from '../sign-off.ts';
import { createSites, type Site } from '../site.ts';
import { type BrandLockfile, createLockfile, readLockfile, writeLockfile } from './brand-lockfile.ts';
import { recallNotes } from './recall-notes.ts';
import { signOffNotes } from './sign-off-notes.ts';
import { diffFacts, diffFields, diffPages, migrationsSince, outdatedOverrides } from './upgrade-notes.ts';

interface PackCheckResult {
  diagnostics: Diagnostic[];
  /** What changed for this publisher since the last check, as text; empty for no changes. */
  upgradeNotes: string;
  /** The facts that the pack recalls, as text; empty for none. */
  recallNotes: string;
  /** How far the sections of the site are signed off, as text; empty when the pack has problems. */
  signOffNotes: string;
  /** True when the pack is valid for this version and its lockfile was written. */
  isChecked: boolean;
}

/**
 * Checks a pack by every rule and reports what changed for it since its last check. Without errors, and when the pack
 * names this version, it writes the lockfile for the next upgrade to compare with.
 */
export function checkPackFolder(folder: string): PackCheckResult {
  const { diagnostics: sourceDiagnostics, ...sources } = readInputs([folder]);
  const { checked, diagnostics: lockfileDiagnostics } = readLockfile(folder);
  const { declared, diagnostics: versionDiagnostics } = declaredVersion(folder);
  const diagnostics = [...sourceDiagnostics, ...lockfileDiagnostics, ...versionDiagnostics];
  const sites = createSites(sources);
  const since = checked?.waymark ?? declared;
  const notes = upgradeNotesSince(since, checked, { sites, local: sources.overrides });
  const isChecked = declared === currentVersion && !diagnostics.some(isError);
  if (isChecked) {
    writeFileSync(path.join(folder, schemaFileName), brandJsonSchemaText());
    writeLockfile(folder, createLockfile(sites));
  }
  const recalls = sites[0] ? recallNotes(sites[0]) : '';
  const signOffs = sites[0] ? signOffNotes(sites[0].brand, createReviewSites(sources)) : '';
  return { diagnostics, upgradeNotes: notes, recallNotes: recalls, signOffNotes: signOffs, isChecked };
}

/** Returns the version in brand.yaml, even when other fields are invalid; a problem when there is none. */
function declaredVersion(folder: string): { declared: string | undefined; diagnostics: Diagnostic[] } {
  const { yaml } = readPackFile(folder);
  if (!isPlainObject(yaml?.data)) return { declared: undefined, diagnostics: [] };
  const { file, data } = yaml;
  const { waymark } = data;
  const message = 'the pack does not name the version that it was checked against';
  const diagnostics = waymark === undefined ? [{ file, message, fix: `waymark: "${currentVersion}"` }] : [];
  const isVersion = typeof waymark === 'string' && /^\d+\.\d+\.\d+$/.test(waymark);
  return { declared: isVersion ? waymark : undefined, diagnostics };
}

/** What a pack currently publishes. */
interface PackContent {
  sites: Site[];
  local: LocalContent[];
}

function upgradeNotesSince(
  since: string | undefined,
  checked: BrandLockfile | undefined,
  { sites, local }: PackContent,
): string {
  if (since === undefined || compareVersions(since, currentVersion) > 0) return '';
  const migrations = migrationsSince(readFileSync('CHANGELOG.md', 'utf8'), since);
  const sections: [string, string[]][] = [
    ...migrations.map(({ version, must }): [string, string[]] => [`Version ${version}: you must`, must]),
    ['Fields of brand.yaml', checked ? diffFields(checked) : []],
    ['Pages whose overrides are out of date', outdatedOverrides(local)],
  ];
  if (checked && sites.length > 0) {
    const now = createLockfile(sites);
    sections.push(
      ['Facts that your copy shows', diffFacts(checked, now, sites)],
      ['Pages of your copy', diffPages(checked, now, sites)],
    );
  }
  const nonEmpty = sections.filter(([, lines]) => lines.length > 0);
  if (nonEmpty.length === 0) return '';
  const text = nonEmpty.map(([title, lines]) => `${title}\n${lines.map((line) => `  - ${line}\n`).join('')}`);
  return `What changed since this pack was checked against ${since}\n\n${text.join('\n')}`;
}

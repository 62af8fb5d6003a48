import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { fields } from '../../brand/fields.ts';
import { currentVersion } from '../../brand/version.ts';
import { readPageSource } from '../../content/pages.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { validate } from '../../diagnostics/validate.ts';
import { parseYaml } from '../../diagnostics/yaml.ts';
import { faultDiagnostic } from '../../files/file-fault.ts';
import { readTextFile } from '../../files/text-file.ts';
import { factsOnPage } from '../facts-on-page.ts';
import { publishedJson, sha256 } from '../page-digest.ts';
import type { Site } from '../site.ts';
import { maxLockfileBytes } from './limits.ts';

/** The lockfile of a pack, which records what its site contained at the last check. */
export const lockfileName = 'checked.json';

const hashesSchema = z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/));
const lockfileSchema = z.strictObject({
  waymark: z.string().regex(/^\d+\.\d+\.\d+$/),
  fields: z.array(z.string()),
  facts: hashesSchema,
  pages: hashesSchema,
});

/** The version, the fields that a pack may have, and the SHA-256 of each fact and page that the site shows. */
export type BrandLockfile = z.infer<typeof lockfileSchema>;

/** Reads the lockfile; undefined when there is none. Never throws. */
export function readLockfile(folder: string): {
  checked: BrandLockfile | undefined;
  diagnostics: Diagnostic[];
} {
  const file = path.join(folder, lockfileName);
  const fix = 'what npm run brand:check wrote, or delete the file: the next check writes it anew';
  const { text, fault } = readTextFile(file, { maxBytes: maxLockfileBytes, smaller: fix });
  if (text === undefined)
    return { checked: undefined, diagnostics: fault.isMissing ? [] : [faultDiagnostic(file, fault)] };
  const { value, diagnostics } = validate(
    lockfileSchema,
    parseYaml(file, text, { maxBytes: maxLockfileBytes }),
  );
  if (value) return { checked: value, diagnostics: [] };
  return { checked: undefined, diagnostics: diagnostics.map((diagnostic) => ({ ...diagnostic, fix })) };
}

/** Writes the lockfile, for the next upgrade to compare with. */
export function writeLockfile(folder: string, checked: BrandLockfile): void {
  writeFileSync(path.join(folder, lockfileName), `${JSON.stringify(checked, undefined, 1)}\n`);
}

/** Creates the lockfile of the current sites. */
export function createLockfile(sites: Site[]): BrandLockfile {
  const pages = sites.flatMap((site) => site.pages.map((page) => ({ site, page })));
  const facts = pages.flatMap(({ site, page }) => factsOnPage(site, page));
  return {
    waymark: currentVersion,
    fields: fields().map((field) => field.path.join('.')),
    facts: sortedRecord(facts.map((fact) => [fact.id, sha256(publishedJson(fact))])),
    pages: sortedRecord(
      pages.map(({ page }) => [`${page.language}/${page.id}`, sha256(readNormalisedText(page.file))]),
    ),
  };
}

function sortedRecord(entries: [string, string][]): Record<string, string> {
  return Object.fromEntries([...new Map(entries)].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Normalises line endings: Git on Windows changes them. */
function readNormalisedText(file: string): string {
  return readPageSource(file).replaceAll('\r\n', '\n');
}

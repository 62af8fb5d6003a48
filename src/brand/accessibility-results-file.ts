import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readTextFile } from '../files/text-file.ts';
import { maxResultsFileBytes } from './limits.ts';

/** File name of the accessibility results in a pack. `npm run accessibility -- dist/<id> --record <pack folder>` writes it. */
export const accessibilityResultsFile = 'tested.json';

const accessibilityResultsSchema = z.strictObject({
  date: z.iso.date(),
  /** Test engines, with their versions. */
  programs: z.array(z.strictObject({ name: z.string(), version: z.string() })).min(1),
  /** Number of the project's own rules that ran. */
  checks: z.int().min(0),
  /** Number of settings, like a narrow viewport in the dark colour scheme. */
  settings: z.int().min(1),
  /** Number of pages that were tested completely. */
  pages: z.int().min(0),
  /** Number of pages that differ from another site's only in names, and were tested there. */
  same: z.int().min(0),
  /** Failing rules with their WCAG 2.2 success criterion, including those that an exception covers. */
  failing: z.array(z.strictObject({ rule: z.string(), criterion: z.string(), places: z.int().min(1) })),
});

/** Results of the last automated accessibility test of a site. */
export type AccessibilityResults = z.infer<typeof accessibilityResultsSchema>;

const limit = { maxBytes: maxResultsFileBytes, smaller: 'what the command wrote' };

/** Writes the results file of a pack and returns its path. Throws for results that the schema does not accept. */
export function writeAccessibilityResults(folder: string, results: AccessibilityResults): string {
  const file = path.join(folder, accessibilityResultsFile);
  writeFileSync(file, `${JSON.stringify(accessibilityResultsSchema.parse(results), null, 2)}\n`);
  return file;
}

/** Reads the results file of a pack. Returns neither property when there is none, and `message` when it is invalid. */
export function readAccessibilityResults(folder: string): {
  record?: AccessibilityResults;
  message?: string;
} {
  const file = path.join(folder, accessibilityResultsFile);
  const { text, fault } = readTextFile(file, limit);
  if (text === undefined) return fault.isMissing ? {} : { message: `it ${fault.what}` };
  try {
    const { data, error } = accessibilityResultsSchema.safeParse(JSON.parse(text));
    return data ? { record: data } : { message: z.prettifyError(error).replaceAll('\n', ' ') };
  } catch {
    return { message: 'it is not JSON' };
  }
}

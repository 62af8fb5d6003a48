import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';

/** The name of the record in a pack. `npm run accessibility -- dist/<brand> --record` writes it. */
export const accessibilityResultsFile = 'tested.json';

const accessibilityResultsSchema = z.strictObject({
  date: z.iso.date(),
  /** Programs of others, and our own checks. */
  programs: z.array(z.strictObject({ name: z.string(), version: z.string() })).min(1),
  /** How many checks of our own looked. */
  checks: z.int().min(0),
  /** In how many settings, like a narrow window in dark colours. */
  settings: z.int().min(1),
  /** How many pages were looked at for everything. */
  pages: z.int().min(0),
  /** How many pages are those of another copy but for names, and were looked at there. */
  same: z.int().min(0),
  /** What does not pass, with the number in WCAG 2.2; also what an exception covers. */
  failing: z.array(z.strictObject({ rule: z.string(), criterion: z.string(), places: z.int().min(1) })),
});

/** What programs found when they last tested this copy. */
export type AccessibilityResults = z.infer<typeof accessibilityResultsSchema>;

/** Reads the results file of a pack: undefined when there is none, an error message when it cannot be used. */
export function readAccessibilityResults(folder: string): {
  record?: AccessibilityResults;
  message?: string;
} {
  const file = path.join(folder, accessibilityResultsFile);
  if (!existsSync(file)) return {};
  try {
    const { data, error } = accessibilityResultsSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return data ? { record: data } : { message: z.prettifyError(error).replaceAll('\n', ' ') };
  } catch {
    return { message: 'it is not JSON' };
  }
}

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { fields } from '../brand/fields.ts';
import { thisVersion } from '../brand/version.ts';
import type { Fact } from '../facts/schema.ts';
import type { Problem } from '../problems/problem.ts';
import { checkAgainst } from '../problems/schema.ts';
import { readYaml } from '../problems/yaml.ts';
import { factsOf } from '../sites/facts-of-page.ts';
import type { Site } from '../sites/site.ts';

/** The file of a pack that says what its copy held when it was last checked. */
export const checkedName = 'checked.json';

const hashes = z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/));
const schema = z.strictObject({
  waymark: z.string().regex(/^\d+\.\d+\.\d+$/),
  fields: z.array(z.string()),
  facts: hashes,
  pages: hashes,
});

/** What a copy holds: its version, the fields that a pack may have, and the SHA-256 of each fact and page that it shows. */
export type Checked = z.infer<typeof schema>;

/** What held at the last check; nothing when there was none. Never throws. */
export function readChecked(folder: string): { checked: Checked | undefined; problems: Problem[] } {
  const file = path.join(folder, checkedName);
  if (!existsSync(file)) return { checked: undefined, problems: [] };
  const { value, problems } = checkAgainst(schema, readYaml(file, readFileSync(file, 'utf8'), { limit }));
  if (value) return { checked: value, problems: [] };
  const instead = 'what npm run brand:check wrote, or delete the file: the next check writes it anew';
  return { checked: undefined, problems: problems.map((problem) => ({ ...problem, instead })) };
}

const limit = 1024 * 1024;

/** Notes what holds now, for the next upgrade to compare with. */
export function writeChecked(folder: string, checked: Checked): void {
  writeFileSync(path.join(folder, checkedName), `${JSON.stringify(checked, undefined, 1)}\n`);
}

/** What the copy in these languages holds now. */
export function stateOf(sites: Site[]): Checked {
  const pages = sites.flatMap((site) => site.pages.map((page) => ({ site, page })));
  const facts = pages.flatMap(({ site, page }) => factsOf(site, page));
  return {
    waymark: thisVersion,
    fields: fields().map((field) => field.path.join('.')),
    facts: inOrder(facts.map((fact) => [fact.id, hashOf(shownOf(fact))])),
    pages: inOrder(pages.map(({ page }) => [`${page.language}/${page.id}`, hashOf(textOf(page.file))])),
  };
}

function inOrder(entries: [string, string][]): Record<string, string> {
  return Object.fromEntries([...new Map(entries)].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Git on Windows ends lines in another way, which changes nothing. */
function textOf(file: string): string {
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
}

/** A fact that was checked again and stayed the same has not changed; notes for editors are for nobody else. */
const notShown = ['checked', 'checkBy', 'note', 'question'];

function shownOf(fact: Fact): string {
  return JSON.stringify(fact, (_, value: unknown) =>
    typeof value !== 'object' || value === null || Array.isArray(value)
      ? value
      : Object.fromEntries(
          Object.entries(value)
            .filter(([key]) => !notShown.includes(key))
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        ),
  );
}

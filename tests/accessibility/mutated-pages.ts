import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type Finding,
  type HtmlFile,
  interactiveRuleSets,
  testFolder,
} from '../../src/accessibility/index.ts';
import type { BarrierMutation } from '../fixtures/accessibility/site-barriers.ts';

/** A page with one barrier, in memory, and the rule that must tell of it. */
interface MutatedPage extends HtmlFile {
  name: string;
  rule: string;
}

/** Puts each barrier into its page. Throws when a piece that it replaces is not there. */
export function mutate(folder: string, mutations: readonly BarrierMutation[]): MutatedPage[] {
  return mutations.map(({ name, page, rule, change }, index) => {
    let html = readFileSync(path.join(folder, page), 'utf8');
    for (const [find, replace] of change) {
      const before = html;
      html = html.replace(find, replace);
      if (html === before) throw new Error(`${name}: ${page} does not hold ${find}`);
    }
    return { name, rule, html, file: page.replace(/[^/]*$/, `spoilt-${index}.html`) };
  });
}

const interactiveRules = new Set(
  interactiveRuleSets.flatMap(({ rules }) => rules.map(({ id }) => `waymark: ${id}`)),
);

/** Looks on every spoilt page for its rule only. Answers with the barriers of which nothing told, by name. */
export async function findUndetected(folder: string, spoilt: readonly MutatedPage[]): Promise<string[]> {
  // Pages that are only read are tested in a browser that costs less.
  const runs = Map.groupBy(spoilt, ({ rule }) => interactiveRules.has(rule)).values();
  const undetected: string[] = [];
  for (const run of runs) undetected.push(...(await findUndetectedInOneRun(folder, run)));
  return undetected;
}

async function findUndetectedInOneRun(folder: string, spoilt: readonly MutatedPage[]): Promise<string[]> {
  const byFile = new Map(spoilt.map((each) => [each.file, each]));
  const told = new Set<string>();
  await testFolder({
    folder,
    virtualPages: [...spoilt],
    only: (file) => byFile.has(file),
    rules: (file) => [byFile.get(file)?.rule ?? ''],
    engineSettings: () => ['wide-light'],
    onPage(file, found) {
      if (found.some((each) => detects(each, byFile.get(file)))) told.add(file);
    },
  });
  return spoilt.filter(({ file }) => !told.has(file)).map(({ name, rule }) => `${name} (${rule})`);
}

function detects({ outcome, engine, rule }: Finding, spoilt?: MutatedPage): boolean {
  return outcome === 'fail' && `${engine}: ${rule}` === spoilt?.rule;
}

/** Formats failures, for a test that expects none. */
export function formatFailures(found: readonly Finding[]): string[] {
  return found
    .filter(({ outcome }) => outcome === 'fail')
    .map(({ page, engine, rule, selector, message, settings }) =>
      [page, `${engine}: ${rule}`, selector, message, settings.join(', ')].join(' | '),
    );
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../src/accessibility/finding.ts';
import type { PageFile } from '../../src/accessibility/folder.ts';
import { testFolder } from '../../src/accessibility/test-folder.ts';
import type { Mutation } from '../fixtures/accessibility/mutations.ts';

/** A page with one barrier, in memory, and the rule that must tell of it. */
interface Spoilt extends PageFile {
  name: string;
  rule: string;
}

/** Puts each barrier into its page. Throws when a piece that it replaces is not there. */
export function spoil(folder: string, mutations: readonly Mutation[]): Spoilt[] {
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

/** Looks on every spoilt page for its rule only. Answers with the barriers of which nothing told, by name. */
export async function missed(folder: string, spoilt: readonly Spoilt[]): Promise<string[]> {
  const byFile = new Map(spoilt.map((each) => [each.file, each]));
  const told = new Set<string>();
  await testFolder({
    folder,
    changed: [...spoilt],
    only: (file) => byFile.has(file),
    rules: (file) => [byFile.get(file)?.rule ?? ''],
    onPage(file, found) {
      if (found.some((each) => isOf(each, byFile.get(file)))) told.add(file);
    },
  });
  return spoilt.filter(({ file }) => !told.has(file)).map(({ name, rule }) => `${name} (${rule})`);
}

function isOf({ outcome, engine, rule }: Finding, spoilt?: Spoilt): boolean {
  return outcome === 'fail' && `${engine}: ${rule}` === spoilt?.rule;
}

/** Failures in words, for a test that expects none. */
export function inWords(found: readonly Finding[]): string[] {
  return found
    .filter(({ outcome }) => outcome === 'fail')
    .map(({ page, engine, rule, selector, what, settings }) =>
      [page, `${engine}: ${rule}`, selector, what, settings.join(', ')].join(' | '),
    );
}

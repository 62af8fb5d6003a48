import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserMutant, SourceChange } from './browser-mutant.ts';
import { findStrykerChanges } from './stryker-changes.ts';
import { findSyntaxChanges } from './syntax-changes.ts';

/** Long code is shortened in an id. In characters. */
const maxCodeLength = 90;

/** Scripts that touch no page: StrykerJS runs their unit tests. */
const pureScripts = ['index-reader', 'intent-matcher', 'query-parser', 'ranking', 'spelling', 'synonyms'];

/** Lists every mutant of the scripts that pages run, file by file and from the top down. */
export async function listBrowserMutants(): Promise<BrowserMutant[]> {
  const files = globSync('src/features/*/browser/*.client.ts')
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !pureScripts.includes(path.posix.basename(file, '.client.ts')))
    .sort();
  return (await Promise.all(files.map(mutantsOf))).flat();
}

async function mutantsOf(file: string): Promise<BrowserMutant[]> {
  const source = readFileSync(file, 'utf8');
  const changes = [...(await findStrykerChanges(file, source)), ...findSyntaxChanges(file, source)]
    .filter(({ start, end, replacement }) => source.slice(start, end) !== replacement)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const [, , feature = ''] = file.split('/');
  const counts = new Map<string, number>();
  return changes.map((change) => {
    const name = `${feature}/${path.basename(file, '.client.ts')}: ${describeChange(source, change)}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return { ...change, id: count > 1 ? `${name} (${count})` : name, feature, file };
  });
}

function describeChange(source: string, { kind, start, end, replacement }: SourceChange): string {
  const original = shorten(source.slice(start, end).replace(/^,\s*|,\s*$/g, ''));
  return kind === 'condition' ? `${original} → ${shorten(replacement)}` : `no ${kind} ${original}`;
}

function shorten(code: string): string {
  const line = code.replace(/\s+/g, ' ').trim();
  return line.length > maxCodeLength ? `${line.slice(0, maxCodeLength)}…` : line;
}

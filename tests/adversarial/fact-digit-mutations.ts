import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isError } from '../../src/diagnostics/diagnostic.ts';
import { listItems, parseYaml } from '../../src/diagnostics/yaml.ts';
import { checkDoubleEntry, readDoubleEntry } from '../../src/facts/double-entry.ts';
import type { FactKind } from '../../src/facts/fact-kinds.ts';
import { Facts, readFacts, validateFact } from '../../src/facts/read-facts.ts';
import { type Detection, MutationScore, type SampleOptions } from './digit-mutation-score.ts';

const factsFolder = 'content/facts';

/** A dialled, pressed or sentencing value, as written in a record. */
const enteredTwice = /\b(?:digits|say|pressWhenAsked): "[^"]*"|\b(?:months|years): \d+/g;

/** Changes digits of dialled, pressed or sentencing values in the files of the facts. Comments do not count. */
export function mutateFacts(extent: SampleOptions): MutationScore {
  const caught = new MutationScore(extent);
  const { facts } = readFacts(factsFolder);
  const list = readDoubleEntry('content/double-entry.yaml');
  for (const name of readdirSync(factsFolder)) {
    const kind = path.parse(name).name as FactKind;
    const text = readFileSync(path.join(factsFolder, name), 'utf8').replaceAll(/^\s*#.*\n/gm, '');
    for (const record of text.split(/^(?=- id:)/m).filter((part) => part.startsWith('- id:'))) {
      const id = /"([^"]*)"/.exec(record)?.[1] ?? '';
      for (const { 0: value, index } of record.matchAll(enteredTwice))
        caught.mutateDigits(`${name}, ${id}`, value, (changed) => {
          const text = record.slice(0, index) + changed + record.slice(index + value.length);
          return checkMutatedRecord({ kind, id, text }, facts, list);
        });
    }
  }
  return caught;
}

/** The diagnostics of a build in which this record replaces the one with its id. */
function checkMutatedRecord(
  { kind, id, text }: { kind: FactKind; id: string; text: string },
  facts: Facts,
  list: ReturnType<typeof readDoubleEntry>,
): Detection {
  const [item] = listItems(parseYaml('record.yaml', text)) ?? [];
  if (!item) return 'stopped';
  const { value } = validateFact(kind, item);
  if (!value) return 'stopped';
  const others = new Facts();
  const origin = { file: 'record.yaml', line: 1, column: 1 };
  for (const fact of facts.all()) others.add(fact.id === id ? value : fact, origin);
  return checkDoubleEntry(others, list).some(isError) ? 'stopped' : undefined;
}

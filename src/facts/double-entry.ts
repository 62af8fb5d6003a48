import { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { validate } from '../diagnostics/validate.ts';
import type { ParsedYaml } from '../diagnostics/yaml.ts';
import { type Fact, factKind } from './fact-kinds.ts';
import { flatten } from './flatten.ts';
import { maxDoubleEntryBytes } from './limits.ts';
import { parseFactFile } from './parse-fact-file.ts';
import type { Facts } from './read-facts.ts';

const schema = z
  .record(z.string(), z.record(z.string(), z.string().describe('the value in quotes')))
  .describe('for each fact its id, and below it each value by its path');

/** The double entry of what people dial, press, are sentenced by or must not miss, as it was read. */
export interface DoubleEntry {
  yaml: ParsedYaml;
  /** The values of each fact by path; undefined when the file cannot be read. */
  values: Record<string, Record<string, string>> | undefined;
  diagnostics: Diagnostic[];
}

/** Reads the list that is maintained apart from the facts. Never throws. */
export function readDoubleEntry(file: string): DoubleEntry {
  const yaml = parseFactFile(file, maxDoubleEntryBytes);
  const { value, diagnostics } = validate(schema, yaml);
  return { yaml, values: value, diagnostics };
}

/**
 * Compares these values of the facts with the double entry: a wrong digit in one of the two is a
 * difference. Each kind of fact says which of its values these are.
 */
export function checkDoubleEntry(facts: Facts, { yaml, values, diagnostics }: DoubleEntry): Diagnostic[] {
  if (!values) return diagnostics;
  const unknown = Object.keys(values)
    .filter((id) => !facts.find(id) && !facts.hasUnreadable())
    .map((id) => ({
      file: yaml.file,
      ...yaml.positionOf([id]),
      message: `there is no fact "${id}", whose values stand here`,
      fix: 'the id of a fact, or take this one out',
    }));
  return [
    ...unknown,
    ...facts.all().flatMap((fact) => compareFact(facts, fact, { yaml, listed: values[fact.id] ?? {} })),
  ];
}

interface EntryToCompare {
  yaml: ParsedYaml;
  listed: Record<string, string>;
}

function compareFact(facts: Facts, fact: Fact, { yaml, listed }: EntryToCompare): Diagnostic[] {
  const entered = valuesOf(fact);
  const location = facts.locationOf(fact.id);
  const paths = new Set([...entered.keys(), ...Object.keys(listed)]);
  return [...paths].flatMap((path) => {
    const [factValue, listedValue] = [entered.get(path), listed[path]];
    if (factValue === listedValue) return [];
    return {
      ...location,
      message: `in "${fact.id}", "${path}" has ${quoteValue(factValue)}, and ${yaml.file} has ${quoteValue(listedValue)}`,
      fix:
        listedValue === undefined
          ? `${path}: "…" under "${fact.id}" in ${yaml.file}, typed from the source and not from the record`
          : `the value of the source in both; they differ at ${sourceLocation(yaml, fact.id, path)}`,
    };
  });
}

/** Returns the doubly entered values of a fact, by path: "phone.digits", "maximum.indictment.years". */
function valuesOf(fact: Fact): Map<string, string> {
  const { doubleEntry } = factKind(fact.kind);
  const isEnteredTwice = (path: string) =>
    doubleEntry.some((start) => path === start || path.startsWith(`${start}.`));
  const entered = flatten(fact).filter(({ path }) => isEnteredTwice(path));
  return new Map(entered.map(({ path, text }) => [path, text]));
}

function quoteValue(value: string | undefined): string {
  return value === undefined ? 'nothing' : `"${value}"`;
}

function sourceLocation(yaml: ParsedYaml, id: string, path: string): string {
  return `${yaml.file}:${yaml.positionOf([id, path]).line}`;
}

import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { validate } from '../diagnostics/validate.ts';
import { type ParsedYaml, parseYaml } from '../diagnostics/yaml.ts';
import { factNumbers, isEditorOnly } from './fact-numbers.ts';
import type { Fact } from './fact-schemas.ts';
import type { Facts } from './read-facts.ts';

const schema = z
  .record(z.string(), z.record(z.string(), z.string().describe('the numbers in quotes')))
  .describe('for each fact its id, and below it each number by where it stands');

const maxBytes = 512 * 1024;

/** The second list of numbers, as it was read. */
export interface DoubleEntry {
  yaml: ParsedYaml;
  /** For each fact the numbers by where they stand; nothing when the list cannot be read. */
  numbers: Record<string, Record<string, string>> | undefined;
  diagnostics: Diagnostic[];
}

/** Reads the list that people keep apart from the facts. Never throws. */
export function readDoubleEntry(file: string): DoubleEntry {
  const yaml = parseYaml(file, readFileOrEmpty(file), { maxBytes });
  const { value, problems } = validate(schema, yaml);
  return { yaml, numbers: value, diagnostics: problems };
}

/**
 * Compares every number of the facts with the second list: a wrong digit in one of the two is a difference. What could
 * mislead a reader is an error. A warning is what only editors see, and a check that was brought forward, which hides
 * nothing.
 */
export function checkDoubleEntry(facts: Facts, { yaml, numbers, diagnostics }: DoubleEntry): Diagnostic[] {
  if (!numbers) return diagnostics;
  const unknown = Object.keys(numbers)
    .filter((id) => !facts.find(id))
    .map((id) => ({
      file: yaml.file,
      ...yaml.positionOf([id]),
      message: `there is no fact "${id}", whose numbers stand here`,
      fix: 'the id of a fact, or take this one out',
    }));
  return [
    ...unknown,
    ...facts.all().flatMap((fact) => compareFact(facts, fact, { yaml, listed: numbers[fact.id] ?? {} })),
  ];
}

interface EntryToCompare {
  yaml: ParsedYaml;
  listed: Record<string, string>;
}

function compareFact(facts: Facts, fact: Fact, { yaml, listed }: EntryToCompare): Diagnostic[] {
  const own = factNumbers(fact);
  const origin = facts.locationOf(fact.id);
  const paths = new Set([...own.keys(), ...Object.keys(listed)]);
  return [...paths].flatMap((path) => {
    const [here, there] = [own.get(path), listed[path]];
    if (here === there) return [];
    return {
      ...origin,
      message: `in "${fact.id}", "${path}" has ${quoteNumber(here)}, and ${yaml.file} has ${quoteNumber(there)}`,
      fix: `the number of the source in both; they differ at ${sourceLocation(yaml, fact.id, path)}`,
      ...(isWarning(path, here, there) && { level: 'warning' as const }),
    };
  });
}

function quoteNumber(numbers: string | undefined): string {
  return numbers === undefined ? 'no number' : `"${numbers}"`;
}

function sourceLocation(yaml: ParsedYaml, id: string, path: string): string {
  return `${yaml.file}:${yaml.positionOf([id, path]).line}`;
}

const dateKeys = ['checked', 'checkBy'];

function isWarning(path: string, here: string | undefined, there: string | undefined): boolean {
  if (isEditorOnly(path)) return true;
  return dateKeys.includes(path) && here !== undefined && there !== undefined && here < there;
}

/** A missing file reads as empty, so that the schema says what is expected. */
function readFileOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

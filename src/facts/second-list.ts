import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import type { Problem } from '../problems/problem.ts';
import { checkAgainst } from '../problems/schema.ts';
import { readYaml, type Yaml } from '../problems/yaml.ts';
import type { Facts } from './load.ts';
import { isForEditors, numbersOf } from './numbers.ts';
import type { Fact } from './schema.ts';

const schema = z
  .record(z.string(), z.record(z.string(), z.string().describe('the numbers in quotes')))
  .describe('for each fact its id, and below it each number by where it stands');

const limit = 512 * 1024;

/** The second list of numbers, as it was read. */
export interface SecondList {
  yaml: Yaml;
  /** For each fact the numbers by where they stand; nothing when the list cannot be read. */
  numbers: Record<string, Record<string, string>> | undefined;
  problems: Problem[];
}

/** Reads the list that people keep apart from the facts. Never throws. */
export function readSecondList(file: string): SecondList {
  const yaml = readYaml(file, textOf(file), { limit });
  const { value, problems } = checkAgainst(schema, yaml);
  return { yaml, numbers: value, problems };
}

/**
 * Compares every number of the facts with the second list: a wrong digit in one of the two is a difference. What could
 * mislead a reader is an error. A warning is what only editors see, and a check that was brought forward, which hides
 * nothing.
 */
export function againstSecondList(facts: Facts, { yaml, numbers, problems }: SecondList): Problem[] {
  if (!numbers) return problems;
  const unknown = Object.keys(numbers)
    .filter((id) => !facts.find(id))
    .map((id) => ({
      file: yaml.file,
      ...yaml.placeOf([id]),
      wrong: `there is no fact "${id}", whose numbers stand here`,
      instead: 'the id of a fact, or take this one out',
    }));
  return [
    ...unknown,
    ...facts.all().flatMap((fact) => compare(facts, fact, { yaml, listed: numbers[fact.id] ?? {} })),
  ];
}

interface Second {
  yaml: Yaml;
  listed: Record<string, string>;
}

function compare(facts: Facts, fact: Fact, { yaml, listed }: Second): Problem[] {
  const own = numbersOf(fact);
  const origin = facts.originOf(fact.id);
  const paths = new Set([...own.keys(), ...Object.keys(listed)]);
  return [...paths].flatMap((path) => {
    const [here, there] = [own.get(path), listed[path]];
    if (here === there) return [];
    return {
      ...origin,
      wrong: `in "${fact.id}", "${path}" has ${inWords(here)}, and ${yaml.file} has ${inWords(there)}`,
      instead: `the number of the source in both; they differ at ${placeOf(yaml, fact.id, path)}`,
      ...(isHarmless(path, here, there) && { level: 'warning' as const }),
    };
  });
}

function inWords(numbers: string | undefined): string {
  return numbers === undefined ? 'no number' : `"${numbers}"`;
}

function placeOf(yaml: Yaml, id: string, path: string): string {
  return `${yaml.file}:${yaml.placeOf([id, path]).line}`;
}

const days = ['checked', 'checkBy'];

function isHarmless(path: string, here: string | undefined, there: string | undefined): boolean {
  if (isForEditors(path)) return true;
  return days.includes(path) && here !== undefined && there !== undefined && here < there;
}

/** A missing file reads as empty, so that the schema says what is expected. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

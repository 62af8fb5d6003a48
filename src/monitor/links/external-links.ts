import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseYaml } from '../../diagnostics/yaml.ts';
import type { Facts } from '../../facts/read-facts.ts';

/** Something that names an address: a fact, or a place in a pack. */
export interface LinkReference {
  /** The id of the fact, or the name of the pack. */
  id: string;
  file: string;
  line: number;
  column: number;
  /** The day on which a person last looked; undefined where none is written. */
  checked?: string;
  /** Phone numbers that it holds, as digits. */
  numbers: string[];
}

/** An address, and everything that names it. */
export interface ExternalLink {
  /** Without what follows #. */
  url: string;
  references: LinkReference[];
}

/** Every address of sources and services in the facts; also in those held back, since their questions need them. */
export function linksInFacts(facts: Facts): ExternalLink[] {
  return groupByUrl(
    facts.all().flatMap((fact) => {
      const { found, numbers } = extractStrings(fact);
      const leaning = { id: fact.id, ...facts.locationOf(fact.id), checked: fact.checked, numbers };
      return found.map(({ address }) => ({ address, leaning }));
    }),
  );
}

/** Every address in the pack of a folder. Throws what Node throws when it cannot be read; check the pack first. */
export function linksInBrand(folder: string): ExternalLink[] {
  const file = path.join(folder, 'brand.yaml');
  const { data, positionOf } = parseYaml(file, readFileSync(file, 'utf8'));
  return groupByUrl(
    extractStrings(data).found.map(({ address, keys }) => ({
      address,
      leaning: { id: path.basename(folder), file, ...positionOf(keys), numbers: [] },
    })),
  );
}

/** All of these lists as one, each address once. */
export function mergeLinks(lists: ExternalLink[][]): ExternalLink[] {
  return groupByUrl(
    lists.flat().flatMap(({ url, references }) => references.map((leaning) => ({ address: url, leaning }))),
  );
}

function groupByUrl(pairs: { address: string; leaning: LinkReference }[]): ExternalLink[] {
  return [...Map.groupBy(pairs, ({ address }) => address)]
    .map(([address, own]) => ({ url: address, references: [...new Set(own.map(({ leaning }) => leaning))] }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

interface ExtractedStrings {
  found: { address: string; keys: PropertyKey[] }[];
  numbers: string[];
}

/** Every address and every phone number within a value, whatever its form: a new field is found by itself. */
function extractStrings(value: unknown, keys: PropertyKey[] = []): ExtractedStrings {
  if (typeof value === 'string') {
    const address = /^https:\/\//.test(value) ? URL.parse(value) : null;
    if (address) address.hash = '';
    return {
      found: address ? [{ address: address.href, keys }] : [],
      numbers: keys.at(-1) === 'digits' ? [value] : [],
    };
  }
  if (typeof value !== 'object' || value === null) return { found: [], numbers: [] };
  const isList = Array.isArray(value);
  const parts = Object.entries(value).map(([key, part]) =>
    extractStrings(part, [...keys, isList ? Number(key) : key]),
  );
  return { found: parts.flatMap((part) => part.found), numbers: parts.flatMap((part) => part.numbers) };
}

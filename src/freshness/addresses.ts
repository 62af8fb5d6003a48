import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Facts } from '../facts/load.ts';
import { readYaml } from '../problems/yaml.ts';

/** Something that names an address: a fact, or a place in a pack. */
export interface Leaning {
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
export interface Address {
  /** Without what follows #. */
  address: string;
  named: Leaning[];
}

/** Every address of sources and services in the facts; also in those held back, since their questions need them. */
export function addressesOfFacts(facts: Facts): Address[] {
  return together(
    facts.all().flatMap((fact) => {
      const { found, numbers } = stringsIn(fact);
      const leaning = { id: fact.id, ...facts.originOf(fact.id), checked: fact.checked, numbers };
      return found.map(({ address }) => ({ address, leaning }));
    }),
  );
}

/** Every address in the pack of a folder. Throws what Node throws when it cannot be read; check the pack first. */
export function addressesOfPack(folder: string): Address[] {
  const file = path.join(folder, 'brand.yaml');
  const { data, placeOf } = readYaml(file, readFileSync(file, 'utf8'));
  return together(
    stringsIn(data).found.map(({ address, keys }) => ({
      address,
      leaning: { id: path.basename(folder), file, ...placeOf(keys), numbers: [] },
    })),
  );
}

/** All of these lists as one, each address once. */
export function merged(lists: Address[][]): Address[] {
  return together(
    lists.flat().flatMap(({ address, named }) => named.map((leaning) => ({ address, leaning }))),
  );
}

function together(pairs: { address: string; leaning: Leaning }[]): Address[] {
  return [...Map.groupBy(pairs, ({ address }) => address)]
    .map(([address, own]) => ({ address, named: [...new Set(own.map(({ leaning }) => leaning))] }))
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}

interface Strings {
  found: { address: string; keys: PropertyKey[] }[];
  numbers: string[];
}

/** Every address and every phone number within a value, whatever its form: a new field is found by itself. */
function stringsIn(value: unknown, keys: PropertyKey[] = []): Strings {
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
    stringsIn(part, [...keys, isList ? Number(key) : key]),
  );
  return { found: parts.flatMap((part) => part.found), numbers: parts.flatMap((part) => part.numbers) };
}

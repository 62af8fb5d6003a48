import path from 'node:path';
import type { ParsedYaml } from '../../diagnostics/yaml.ts';
import type { Facts } from '../../facts/read-facts.ts';

/** A reference to a URL: in a fact or a pack. */
export interface LinkReference {
  /** ID of the fact, or name of the pack. */
  id: string;
  file: string;
  line: number;
  column: number;
  /** Date of the last review by a person; undefined when not recorded. */
  checked?: string;
  /** Phone numbers of the fact, as digits. */
  numbers: string[];
}

/** An external URL with all its references. */
export interface ExternalLink {
  /** Without its fragment. */
  url: string;
  references: LinkReference[];
}

/** Returns every URL in the facts, including unpublished ones, whose open questions need them. */
export function linksInFacts(facts: Facts): ExternalLink[] {
  return groupByUrl(
    facts.all().flatMap((fact) => {
      const { urls, numbers } = extractStrings(fact);
      const reference = { id: fact.id, ...facts.locationOf(fact.id), checked: fact.checked, numbers };
      return urls.map(({ address }) => ({ address, reference }));
    }),
  );
}

/** Returns every URL in the brand.yaml of a pack. */
export function linksInBrand({ file, data, positionOf }: ParsedYaml): ExternalLink[] {
  return groupByUrl(
    extractStrings(data).urls.map(({ address, keys }) => ({
      address,
      reference: { id: path.basename(path.dirname(file)), file, ...positionOf(keys), numbers: [] },
    })),
  );
}

/** Merges lists of links by URL. */
export function mergeLinks(lists: ExternalLink[][]): ExternalLink[] {
  return groupByUrl(
    lists
      .flat()
      .flatMap(({ url, references }) => references.map((reference) => ({ address: url, reference }))),
  );
}

function groupByUrl(pairs: { address: string; reference: LinkReference }[]): ExternalLink[] {
  return [...Map.groupBy(pairs, ({ address }) => address)]
    .map(([address, group]) => ({
      url: address,
      references: [...new Set(group.map(({ reference }) => reference))],
    }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

interface ExtractedStrings {
  urls: { address: string; keys: PropertyKey[] }[];
  numbers: string[];
}

/** Extracts every URL and phone number recursively, so that new fields are included. */
function extractStrings(value: unknown, keys: PropertyKey[] = []): ExtractedStrings {
  if (typeof value === 'string') {
    const address = /^https:\/\//.test(value) ? URL.parse(value) : null;
    if (address) address.hash = '';
    return {
      urls: address ? [{ address: address.href, keys }] : [],
      numbers: keys.at(-1) === 'digits' ? [value] : [],
    };
  }
  if (typeof value !== 'object' || value === null) return { urls: [], numbers: [] };
  const isList = Array.isArray(value);
  const children = Object.entries(value).map(([key, child]) =>
    extractStrings(child, [...keys, isList ? Number(key) : key]),
  );
  return {
    urls: children.flatMap((child) => child.urls),
    numbers: children.flatMap((child) => child.numbers),
  };
}

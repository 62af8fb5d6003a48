import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

// Reads the sources without any code of the product, so that an expectation does not share its mistakes.

/** A record of `content/facts`. */
export interface FactRecord {
  id: string;
  name: { en: string };
  publish: boolean;
  question?: string;
}

/** Steps on a device or app, as their record has them. */
export interface StepsRecord extends FactRecord {
  checkBy: string;
  steps?: { path?: string[]; text?: { en: string } }[];
  save?: { en: string };
  notice?: { en: string };
  general?: { en: string };
}

/** The frontmatter of a page, with the number of its changes. */
export interface PageRecord {
  title: string;
  address: string;
  listed?: boolean;
  changes: unknown[];
}

/** The parts of a brand.yaml that expectations need. */
export interface PackRecord {
  id: string;
  nation: string;
  draft?: boolean;
  domains: { en: string };
}

/** The example packs. */
export const packs = [
  'midshire',
  'eastmarch',
  'fourtowns',
  'gwynfryn',
  'loughside',
  'lowmoor',
  'southmere',
  'strathlorn',
  'union-railway',
];

const read = (file: string) => readFileSync(file, 'utf8');

/** What was parsed, by its text. The expectations of all packs share most sources, and change none. */
const parsed = new Map<string, unknown>();

function parseOnce(yaml: string): unknown {
  if (!parsed.has(yaml)) parsed.set(yaml, parse(yaml));
  return parsed.get(yaml);
}

/** The kinds of fact, by the names of their files. */
export const factKinds = globSync('content/facts/*.yaml').map((file) => path.parse(file).name);

/** The records of a kind of fact. */
export function facts(kind: string): FactRecord[] {
  return parseOnce(read(`content/facts/${kind}.yaml`)) as FactRecord[];
}

/** The brand.yaml of an example pack. */
export function pack(id: string): PackRecord {
  return parseOnce(read(`brands/${id}/brand.yaml`)) as PackRecord;
}

/** The listed pages of a pack: the shared ones and its own. */
export function listedPages(id: string): PageRecord[] {
  return [...globSync('content/pages/en/**/*.mdx'), ...globSync(`brands/${id}/pages/en/**/*.md`)]
    .map((file) => parseOnce(read(file).split(/^---$/m)[1] ?? '') as PageRecord)
    .filter(({ listed }) => listed !== false);
}

/** The addresses of the shared pages whose text has these words; "no page" when none has, so that nothing is shown nowhere. */
export function pagesNaming(words: string): string[] {
  const files = globSync('content/pages/en/**/*.mdx').filter((file) => read(file).includes(words));
  const addresses = files.map(
    (file) => (parseOnce(read(file).split(/^---$/m)[1] ?? '') as PageRecord).address,
  );
  return addresses.length > 0 ? addresses : ['no page'];
}

/** The path of a page from the root of its host. */
export const pathOf = ({ address }: PageRecord) => (address === '' ? '/' : `/${address}/`);

/** The English messages whose key begins with this, cut where they hold a value in braces. */
export function messages(prefix: string, without: string[] = []): string[] {
  const all = JSON.parse(read('content/messages/en.json')) as Record<string, { text: string }>;
  return Object.entries(all)
    .filter(([key]) => key.startsWith(prefix) && !without.includes(key.slice(prefix.length)))
    .flatMap(([, { text }]) => text.split(/\{[^}]*\}/))
    .map((text) => text.trim())
    .filter((text) => text.length > 2);
}

/** A list that was written by hand: what every pack has, then what one of them has beside it. */
export function written(name: string, id: string): string[] {
  const lists = parseOnce(read(`tests/completeness/expected/${name}.yaml`)) as Record<string, string[]>;
  return [...(lists['every'] ?? []), ...(lists[id] ?? [])];
}

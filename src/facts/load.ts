import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'astro/zod';
import type { Problem } from '../problems/problem.ts';
import { checkAgainst } from '../problems/schema.ts';
import { itemsOf, readYaml, type Yaml } from '../problems/yaml.ts';
import type { Common } from './record.ts';
import type {
  Advice,
  BankHolidays,
  Exit,
  Fact,
  Kind,
  Offence,
  Order,
  Regulation,
  Service,
  StalkerType,
  Statistic,
} from './schema.ts';
import { kinds } from './schema.ts';

type Records = {
  services: Service;
  offences: Offence;
  orders: Order;
  statistics: Statistic;
  regulations: Regulation;
  advice: Advice;
  'stalker-types': StalkerType;
  exits: Exit;
  'bank-holidays': BankHolidays;
};

/** Where a record stands, for messages about it. */
interface Origin {
  file: string;
  line: number;
  column: number;
}

/** Every fact that this site knows, published or not. */
export class Facts {
  readonly #records = new Map<string, Fact>();
  readonly #origins = new Map<string, Origin>();

  /** Adds a record; answers with where the first one of that id stands, if there is one. */
  add(fact: Fact, origin: Origin): Origin | undefined {
    const earlier = this.#origins.get(fact.id);
    if (earlier) return earlier;
    this.#records.set(fact.id, fact);
    this.#origins.set(fact.id, origin);
    return undefined;
  }

  all(): Fact[] {
    return [...this.#records.values()];
  }

  find(id: string): Fact | undefined {
    return this.#records.get(id);
  }

  /** Published records of one kind, in the order of their file. */
  published<K extends Kind>(kind: K): Records[K][] {
    const found = this.all().filter((fact) => fact.kind === kind && fact.publish);
    return found as unknown as Records[K][];
  }

  /** The published record of this kind. Throws for any other id: pages are checked before they are rendered. */
  get<K extends Kind>(kind: K, id: string): Records[K] {
    const fact = this.find(id);
    if (!fact || fact.kind !== kind || !fact.publish)
      throw new Error(`There is no published fact "${id}" among ${kind}.`);
    return fact as unknown as Records[K];
  }

  originOf(id: string): Origin {
    return this.#origins.get(id) ?? { file: 'content/facts', line: 1, column: 1 };
  }
}

const factFileLimit = 512 * 1024;

/** Reads every file of `content/facts`. The facts are whole only when there are no problems. Never throws. */
export function readFacts(folder: string): { facts: Facts; problems: Problem[] } {
  const facts = new Facts();
  const problems = unknownFiles(folder);
  for (const kind of Object.keys(kinds) as Kind[])
    problems.push(...readKind(kind, path.join(folder, `${kind}.yaml`), facts));
  return { facts, problems };
}

function unknownFiles(folder: string): Problem[] {
  const known = Object.keys(kinds).map((kind) => `${kind}.yaml`);
  return readdirSync(folder)
    .filter((name) => !known.includes(name))
    .map((name) => ({
      file: path.join(folder, name),
      wrong: 'this file is not one of the kinds of fact',
      instead: `records in one of ${known.join(', ')}`,
    }));
}

function readKind(kind: Kind, file: string, facts: Facts): Problem[] {
  const yaml = readYaml(file, readText(file), { limit: factFileLimit });
  if (yaml.problems.length > 0) return yaml.problems;
  const items = itemsOf(yaml);
  if (!items) return [{ file, wrong: 'this is not a list', instead: 'records that each begin with "- id:"' }];
  return items.flatMap((item) => readRecord(kind, item, facts));
}

function readRecord(kind: Kind, item: Yaml, facts: Facts): Problem[] {
  const { value, problems } = checkAgainst(kinds[kind] as unknown as z.ZodType<Common>, item);
  const { file } = item;
  const id = idOf(item.data);
  if (id === undefined) return problems;
  const place = item.placeOf(['id']);
  // A record with a fault still counts as there, so that pages which name it are not reported as well.
  const record = value ?? (item.data as Common);
  const earlier = facts.add({ ...record, kind }, { file, ...place });
  const about = problems.map((problem) => ({ ...problem, wrong: `in "${id}", ${problem.wrong}` }));
  if (!earlier) return about;
  const wrong = `the id "${id}" stands for another fact already, at ${earlier.file}:${earlier.line}`;
  return [...about, { file, ...place, wrong, instead: 'an id that no other fact has' }];
}

function idOf(data: unknown): string | undefined {
  const id = (data as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : undefined;
}

/** A missing file reads as empty, so that the schema says what is expected. */
function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

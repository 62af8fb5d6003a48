import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'astro/zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { validate } from '../diagnostics/validate.ts';
import { listItems, type ParsedYaml, parseYaml } from '../diagnostics/yaml.ts';
import type { BaseFact } from './base-fact.ts';
import type {
  Advice,
  BankHolidays,
  Exit,
  Fact,
  FactKind,
  Offence,
  Order,
  Regulation,
  Service,
  StalkerType,
  Statistic,
} from './fact-schemas.ts';
import { factSchemas } from './fact-schemas.ts';

type FactsByKind = {
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
interface SourceLocation {
  file: string;
  line: number;
  column: number;
}

/** Every fact that this site knows, published or not. */
export class Facts {
  readonly #records = new Map<string, Fact>();
  readonly #origins = new Map<string, SourceLocation>();

  /** Adds a record; answers with where the first one of that id stands, if there is one. */
  add(fact: Fact, origin: SourceLocation): SourceLocation | undefined {
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
  published<K extends FactKind>(kind: K): FactsByKind[K][] {
    const found = this.all().filter((fact) => fact.kind === kind && fact.publish);
    return found as unknown as FactsByKind[K][];
  }

  /** The published record of this kind. Throws for any other id: pages are checked before they are rendered. */
  get<K extends FactKind>(kind: K, id: string): FactsByKind[K] {
    const fact = this.find(id);
    if (!fact || fact.kind !== kind || !fact.publish)
      throw new Error(`There is no published fact "${id}" among ${kind}.`);
    return fact as unknown as FactsByKind[K];
  }

  locationOf(id: string): SourceLocation {
    return this.#origins.get(id) ?? { file: 'content/facts', line: 1, column: 1 };
  }
}

const maxFactFileBytes = 512 * 1024;

/** Reads every file of `content/facts`. The facts are whole only when there are no problems. Never throws. */
export function readFacts(folder: string): { facts: Facts; problems: Diagnostic[] } {
  const facts = new Facts();
  const problems = unknownFiles(folder);
  for (const kind of Object.keys(factSchemas) as FactKind[])
    problems.push(...readFactFile(kind, path.join(folder, `${kind}.yaml`), facts));
  return { facts, problems };
}

function unknownFiles(folder: string): Diagnostic[] {
  const known = Object.keys(factSchemas).map((kind) => `${kind}.yaml`);
  return readdirSync(folder)
    .filter((name) => !known.includes(name))
    .map((name) => ({
      file: path.join(folder, name),
      message: 'this file is not one of the kinds of fact',
      fix: `records in one of ${known.join(', ')}`,
    }));
}

function readFactFile(kind: FactKind, file: string, facts: Facts): Diagnostic[] {
  const yaml = parseYaml(file, readFileOrEmpty(file), { maxBytes: maxFactFileBytes });
  if (yaml.diagnostics.length > 0) return yaml.diagnostics;
  const items = listItems(yaml);
  if (!items) return [{ file, message: 'this is not a list', fix: 'records that each begin with "- id:"' }];
  return items.flatMap((item) => readRecord(kind, item, facts));
}

function readRecord(kind: FactKind, item: ParsedYaml, facts: Facts): Diagnostic[] {
  const { value, problems } = validate(factSchemas[kind] as unknown as z.ZodType<BaseFact>, item);
  const { file } = item;
  const id = idOf(item.data);
  if (id === undefined) return problems;
  const place = item.positionOf(['id']);
  // A record with a fault still counts as there, so that pages which name it are not reported as well.
  const record = value ?? (item.data as BaseFact);
  const earlier = facts.add({ ...record, kind }, { file, ...place });
  const about = problems.map((problem) => ({ ...problem, message: `in "${id}", ${problem.message}` }));
  if (!earlier) return about;
  const message = `the id "${id}" stands for another fact already, at ${earlier.file}:${earlier.line}`;
  return [...about, { file, ...place, message, fix: 'an id that no other fact has' }];
}

function idOf(data: unknown): string | undefined {
  const id = (data as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : undefined;
}

/** A missing file reads as empty, so that the schema says what is expected. */
function readFileOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

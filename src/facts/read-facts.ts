import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { validate } from '../diagnostics/validate.ts';
import { listItems, type ParsedYaml } from '../diagnostics/yaml.ts';
import { type Fact, type FactKind, type FactOf, factKind, factKinds } from './fact-kinds.ts';
import { maxFactFileBytes } from './limits.ts';
import { parseFactFile } from './parse-fact-file.ts';

/** The location of a record, for messages about it. */
interface SourceLocation {
  file: string;
  line: number;
  column: number;
}

/** Every fact of the project, published or not. */
export class Facts {
  readonly #records = new Map<string, Fact>();
  readonly #invalid = new Map<string, FactKind>();
  readonly #unreadable = new Set<FactKind>();
  readonly #origins = new Map<string, SourceLocation>();

  /** Adds a record, unless its id is taken: then returns the location of the earlier record. */
  add(fact: Fact, origin: SourceLocation): SourceLocation | undefined {
    const earlier = this.#claim(fact.id, origin);
    if (!earlier) this.#records.set(fact.id, fact);
    return earlier;
  }

  /** Registers only the id of an invalid record, so that pages which name it are not reported as well. */
  addInvalid(kind: FactKind, id: string, origin: SourceLocation): SourceLocation | undefined {
    const earlier = this.#claim(id, origin);
    if (!earlier) this.#invalid.set(id, kind);
    return earlier;
  }

  /** Returns the ids of invalid records, with the kind of each. */
  invalid(): ReadonlyMap<string, FactKind> {
    return this.#invalid;
  }

  /** Registers a kind whose file could not be read, so that no use of its records is reported as well. */
  addUnreadable(kind: FactKind): void {
    this.#unreadable.add(kind);
  }

  /** True when the file of this kind, or of any kind, could not be read: an unknown id may be one of its records. */
  hasUnreadable(kind?: FactKind): boolean {
    return kind ? this.#unreadable.has(kind) : this.#unreadable.size > 0;
  }

  /** True for an unknown id that a record with a mistake has, or may have in a file that could not be read. */
  mayHold(id: string): boolean {
    return this.#invalid.has(id) || this.hasUnreadable();
  }

  #claim(id: string, origin: SourceLocation): SourceLocation | undefined {
    const earlier = this.#origins.get(id);
    if (!earlier) this.#origins.set(id, origin);
    return earlier;
  }

  /** Returns these facts without those of some ids. */
  without(ids: readonly string[]): Facts {
    const rest = new Facts();
    for (const fact of this.all()) if (!ids.includes(fact.id)) rest.add(fact, this.locationOf(fact.id));
    return rest;
  }

  all(): Fact[] {
    return [...this.#records.values()];
  }

  find(id: string): Fact | undefined {
    return this.#records.get(id);
  }

  /** Returns the published records of one kind, in the order of their file. */
  published<Kind extends FactKind>(kind: Kind): FactOf<Kind>[] {
    return this.all().filter((fact) => isPublished(fact, kind));
  }

  /** Returns the published record of this kind. Throws for any other id: pages are checked before they are rendered. */
  get<Kind extends FactKind>(kind: Kind, id: string): FactOf<Kind> {
    const fact = this.find(id);
    if (!fact || !isPublished(fact, kind))
      throw new Error(`There is no published fact "${id}" among ${kind}.`);
    return fact;
  }

  locationOf(id: string): SourceLocation {
    return this.#origins.get(id) ?? { file: 'content/facts', line: 1, column: 1 };
  }
}

function isPublished<Kind extends FactKind>(fact: Fact, kind: Kind): fact is FactOf<Kind> {
  return fact.kind === kind && fact.publish;
}

/** Reads every file of `content/facts`. The facts are complete only when there are no problems. Never throws. */
export function readFacts(folder: string): { facts: Facts; diagnostics: Diagnostic[] } {
  const facts = new Facts();
  const diagnostics = unknownFiles(folder);
  for (const { kind } of factKinds)
    diagnostics.push(...readFactFile(kind, path.join(folder, `${kind}.yaml`), facts));
  return { facts, diagnostics };
}

function unknownFiles(folder: string): Diagnostic[] {
  const knownFiles = factKinds.map(({ kind }) => `${kind}.yaml`);
  return readdirSync(folder)
    .filter((name) => !knownFiles.includes(name))
    .map((name) => ({
      file: path.join(folder, name),
      message: 'this file is not one of the kinds of fact',
      fix: `records in one of ${knownFiles.join(', ')}`,
    }));
}

function readFactFile(kind: FactKind, file: string, facts: Facts): Diagnostic[] {
  const yaml = parseFactFile(file, maxFactFileBytes);
  const items = yaml.diagnostics.length > 0 ? undefined : listItems(yaml);
  if (items) return items.flatMap((item) => readRecord(kind, item, facts));
  facts.addUnreadable(kind);
  if (yaml.diagnostics.length > 0) return yaml.diagnostics;
  return [{ file, message: 'this is not a list', fix: 'records that each begin with "- id:"' }];
}

function readRecord(kind: FactKind, item: ParsedYaml, facts: Facts): Diagnostic[] {
  const { value, diagnostics } = validateFact(kind, item);
  const { file } = item;
  const id = idOf(item.data);
  if (id === undefined) return diagnostics;
  const origin = { file, ...item.positionOf(['id']) };
  const earlier = value ? facts.add(value, origin) : facts.addInvalid(kind, id, origin);
  const otherKind = value ? undefined : kindThatFits(item);
  const prefixed = otherKind
    ? [misplaced({ kind, id, otherKind }, origin)]
    : diagnostics.map((diagnostic) => ({ ...diagnostic, message: `in "${id}", ${diagnostic.message}` }));
  if (!earlier) return prefixed;
  const message = `the id "${id}" stands for another fact already, at ${earlier.file}:${earlier.line}`;
  return [...prefixed, { ...origin, message, fix: 'an id that no other fact has' }];
}

/** The kind for which a record would be valid: it is in the wrong file then, and no field of it is wrong. */
function kindThatFits(item: ParsedYaml): FactKind | undefined {
  return factKinds.find(({ kind }) => validateFact(kind, item).value)?.kind;
}

function misplaced(
  { kind, id, otherKind }: { kind: FactKind; id: string; otherKind: FactKind },
  origin: SourceLocation,
): Diagnostic {
  return {
    ...origin,
    message: `"${id}" has the fields of ${otherKind}, and this is the file of ${kind}`,
    fix: `the record in ${path.join(path.dirname(origin.file), `${otherKind}.yaml`)}`,
  };
}

/** Validates a record of the file of its kind. Returns the fact, or every problem with its position. */
export function validateFact(
  kind: FactKind,
  item: ParsedYaml,
): { value: Fact | undefined; diagnostics: Diagnostic[] } {
  const { data } = item;
  const isRecord = typeof data === 'object' && data !== null && !Array.isArray(data);
  return validate(factKind(kind).schema, isRecord ? { ...item, data: { kind, ...data } } : item);
}

function idOf(data: unknown): string | undefined {
  const id = (data as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : undefined;
}

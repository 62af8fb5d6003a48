import { z } from 'zod';
import { namedSource } from './base-fact.ts';
import { type FactKind, factKind } from './fact-kinds.ts';

/** Generates the JSON Schema of the records of a kind, as they are written in its file or published. */
export function factJsonSchema(kind: FactKind) {
  return toJsonSchema(factKind(kind).schema);
}

/** Generates the JSON Schema of a source as it is published: those for editors are left out. */
export function namedSourceJsonSchema() {
  return toJsonSchema(namedSource);
}

function toJsonSchema(type: z.ZodType) {
  const { $schema: _, ...schema } = z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' });
  return schema;
}

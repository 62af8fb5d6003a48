import { z } from 'astro/zod';
import { type FactKind, factKind } from './fact-kinds.ts';

/** Generates the JSON Schema of the records of a kind, as they are written in its file or published. */
export function factJsonSchema(kind: FactKind) {
  const { $schema: _, ...schema } = z.toJSONSchema(factKind(kind).schema, {
    io: 'input',
    unrepresentable: 'any',
  });
  return schema;
}

import type { z } from 'astro/zod';
import { partsOf } from '../problems/schema.ts';
import { type Role, roles } from './roles.ts';
import { type BrandData, brandSchema } from './schema.ts';

/** A value of a pack and the way to it. */
export interface Field<T> {
  path: (string | number)[];
  value: T;
}

/** Every group of words by language that readers see. */
export function localisedFields(data: BrandData): Field<Record<string, string>>[] {
  return fieldsOf<Record<string, string>>(data, 'words');
}

/** Every address of another site that the pack leads to. */
export function linkedAddresses(data: BrandData): Field<string>[] {
  return fieldsOf<string>(data, 'address');
}

/** Every number of the pack to ring or to type to, as it is written. */
export function numbersIn(data: BrandData): string[] {
  return fieldsOf<string>(data, 'number').map(({ value }) => value);
}

/** Every number of the pack that takes texts, as it is written. */
export function textNumbersIn(data: BrandData): string[] {
  return fieldsOf<string>(data, 'text number').map(({ value }) => value);
}

interface Found extends Field<unknown> {
  role: Role;
}

function fieldsOf<T>(data: BrandData, role: Role): Field<T>[] {
  return valuesIn(brandSchema, { path: [], value: data })
    .filter((found) => found.role === role)
    .map(({ path, value }) => ({ path, value: value as T }));
}

/** The values with a role, found through the schema, so that a new field needs no entry here. */
function valuesIn(schema: z.ZodType, { path, value }: Field<unknown>): Found[] {
  if (value === undefined) return [];
  const role = roles.get(schema)?.role;
  if (role) return [{ role, path, value }];
  return partsOf(schema, value).flatMap((part) =>
    valuesIn(part.schema, { path: [...path, ...part.steps], value: part.value }),
  );
}

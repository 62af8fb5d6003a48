import type { z } from 'zod';
import { childSchemas } from '../diagnostics/validate.ts';
import { type BrandData, brandSchema } from './brand-schema.ts';
import { type FieldRole, fieldRoles } from './field-roles.ts';

/** A value of a pack and its path. */
export interface FieldValue<T> {
  path: (string | number)[];
  value: T;
}

/** Returns every localized text of a pack. */
export function localisedFields(data: BrandData): FieldValue<Record<string, string>>[] {
  return valuesWithRole<Record<string, string>>(data, 'words');
}

/** Returns every external URL of a pack. */
export function linkedUrls(data: BrandData): FieldValue<string>[] {
  return valuesWithRole<string>(data, 'address');
}

/** Returns every phone and textphone number of a pack, as written. */
export function phoneNumbersIn(data: BrandData): string[] {
  return valuesWithRole<string>(data, 'number').map(({ value }) => value);
}

/** Returns every number for text messages, as written. */
export function textNumbersIn(data: BrandData): string[] {
  return valuesWithRole<string>(data, 'text number').map(({ value }) => value);
}

interface RoleValue extends FieldValue<unknown> {
  role: FieldRole;
}

function valuesWithRole<T>(data: BrandData, role: FieldRole): FieldValue<T>[] {
  return collectRoleValues(brandSchema, { path: [], value: data })
    .filter((field) => field.role === role)
    .map(({ path, value }) => ({ path, value: value as T }));
}

/** Collects the values with a role by walking the schema, so that a new field needs no entry here. */
function collectRoleValues(schema: z.ZodType, { path, value }: FieldValue<unknown>): RoleValue[] {
  if (value === undefined) return [];
  const role = fieldRoles.get(schema)?.role;
  if (role) return [{ role, path, value }];
  return childSchemas(schema, value).flatMap((child) =>
    collectRoleValues(child.schema, { path: [...path, ...child.steps], value: child.value }),
  );
}

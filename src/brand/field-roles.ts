import { z } from 'zod';

/** The role of a value in a pack, by which rules find all such values wherever the schema has them. */
export type FieldRole = 'words' | 'address' | 'number' | 'text number';

/** Registry of the schemas whose values have a role (field-types.ts, phone-schema.ts). */
export const fieldRoles = z.registry<{ role: FieldRole }>();

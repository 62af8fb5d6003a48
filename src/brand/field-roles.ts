import { z } from 'astro/zod';

/** What a value of a pack is for, so that a rule about all such values finds them wherever the schema has one. */
export type FieldRole = 'words' | 'address' | 'number' | 'text number';

/** The schemas of field-types.ts and phone-schema.ts with the role of their values. */
export const fieldRoles = z.registry<{ role: FieldRole }>();

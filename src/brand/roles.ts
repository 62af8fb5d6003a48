import { z } from 'astro/zod';

/** What a value of a pack is for, so that a rule about all such values finds them wherever the schema has one. */
export type Role = 'words' | 'address' | 'number' | 'text number';

/** The schemas of forms.ts and numbers.ts with the role of their values. */
export const roles = z.registry<{ role: Role }>();

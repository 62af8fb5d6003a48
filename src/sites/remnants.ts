import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { type Localised, localised } from '../facts/record.ts';
import type { Problem } from '../problems/problem.ts';
import { checkAgainst } from '../problems/schema.ts';
import { readYaml } from '../problems/yaml.ts';

/** What a remnant can hold of ours. Words of a page and what somebody typed are never among them. */
const kinds = ['address', 'neutral title', 'own title', 'picture', 'script'] as const;
const files = z.array(z.string().min(1)).describe('a list of files of a profile, like [Default/History]');

const schema = z.array(
  z.strictObject({
    id: z
      .string()
      .regex(/^[a-z-]+$/)
      .describe('a name in small letters and hyphens'),
    words: localised,
    holds: z
      .array(z.enum(kinds))
      .min(1)
      .describe(`one or more of ${kinds.join(', ')}`),
    files: z.strictObject({ Chromium: files, Firefox: files, WebKit: files }),
  }),
);

/** Something that a browser keeps of a visit whatever this site does, in words for its visitors. */
export interface Remnant {
  id: string;
  words: Localised;
  holds: (typeof kinds)[number][];
  /** The files of a profile in which each browser keeps it, with * for any part of a name. Empty where it does not. */
  files: Record<'Chromium' | 'Firefox' | 'WebKit', string[]>;
}

/** Reads what browsers keep. Never throws. */
export function readRemnants(file: string): { remnants: Remnant[]; problems: Problem[] } {
  const { value, problems } = checkAgainst<Remnant[]>(schema, readYaml(file, readFileSync(file, 'utf8')));
  return { remnants: value ?? [], problems };
}

import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import type { Problem } from '../problems/problem.ts';
import { checkAgainst } from '../problems/schema.ts';
import { readYaml } from '../problems/yaml.ts';

const schema = z.strictObject({
  sections: z.array(z.string().min(1)).min(1).describe('a list of the folders of pages'),
});

/** Reads the order of the sections. */
export function readNavigation(file: string): { sections: string[]; problems: Problem[] } {
  const { value, problems } = checkAgainst(schema, readYaml(file, readFileSync(file, 'utf8')));
  return { sections: value?.sections ?? [], problems };
}

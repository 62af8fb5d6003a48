import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { validate } from '../diagnostics/validate.ts';
import { parseYaml } from '../diagnostics/yaml.ts';

const schema = z.strictObject({
  sections: z.array(z.string().min(1)).min(1).describe('a list of the folders of pages'),
});

/** Reads the order of the sections. Never throws. */
export function readNavigation(file: string): { sections: string[]; diagnostics: Diagnostic[] } {
  const { value, diagnostics } = validate(schema, parseYaml(file, readFileSync(file, 'utf8')));
  return { sections: value?.sections ?? [], diagnostics };
}

import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Diagnostic, Position } from '../diagnostics/diagnostic.ts';
import { validate } from '../diagnostics/validate.ts';
import { parseYaml } from '../diagnostics/yaml.ts';
import { localizedText } from '../facts/base-fact.ts';
import { minSequencePages } from './limits.ts';

const name = z.string().regex(/^[a-z0-9-]+$/);
const pageName = name.describe('the name of a page, like "in-danger"');
const icon = name.describe('the name of a Lucide icon, like "life-buoy"');

const section = z
  .strictObject({
    folder: name.describe('a folder of pages, like "get-help-now"'),
    short: localizedText,
    icon,
    about: localizedText,
    sequence: z
      .array(pageName)
      .min(minSequencePages)
      .optional()
      .describe(
        'names of pages of this section that are read one after the other, like [rejected, resentful]',
      ),
  })
  .describe('folder, short, about and icon, and sequence where pages are read one after the other');

const schema = z.strictObject({
  sections: z.array(section).min(1).describe('a list of the folders of pages'),
  doors: z
    .array(z.strictObject({ page: pageName, icon }).describe('page and icon'))
    .describe('the pages behind the doors of the home page, each with its icon'),
});

/** A section in the menu. */
export type NavigationSection = z.infer<typeof section>;

/** The way of readers through the site. */
export interface Navigation extends z.infer<typeof schema> {
  /** Returns the position of a key of the file. */
  positionOf: (path: PropertyKey[]) => Position;
}

/** Reads the order of the sections, their sequences and icons. Never throws. */
export function readNavigation(file: string): { navigation: Navigation; diagnostics: Diagnostic[] } {
  const yaml = parseYaml(file, readFileSync(file, 'utf8'));
  const { value, diagnostics } = validate(schema, yaml);
  const { sections, doors } = value ?? { sections: [], doors: [] };
  return { navigation: { sections, doors, positionOf: yaml.positionOf }, diagnostics };
}

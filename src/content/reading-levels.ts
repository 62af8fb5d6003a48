import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { validate } from '../diagnostics/validate.ts';
import { listItems, parseYaml } from '../diagnostics/yaml.ts';
import { maxGrade, maxSpecialistGrade } from './limits.ts';
import type { Page } from './pages.ts';

const name = z.string().regex(/^[a-z0-9-]+$/);

const schema = z
  .strictObject({
    grade: z
      .int()
      .min(maxGrade)
      .max(maxSpecialistGrade)
      .describe(`a grade from ${maxGrade} to ${maxSpecialistGrade}`),
    sections: z.array(name).default([]).describe('folders of pages, like [the-law]'),
    pages: z.array(name).default([]).describe('names of pages, like [for-professionals]'),
  })
  .describe('grade, and the sections and pages that may reach it');

/** A reading grade that some sections and pages may reach. */
export type ReadingLevel = z.infer<typeof schema>;

/** Reads the reading grades that differ from the default. Never throws. */
export function readReadingLevels(file: string): {
  readingLevels: ReadingLevel[];
  diagnostics: Diagnostic[];
} {
  const yaml = parseYaml(file, readFileSync(file, 'utf8'));
  const items = listItems(yaml);
  if (!items) {
    const notAList = { file, message: 'this is not a list', fix: 'grades, each with sections or pages' };
    return { readingLevels: [], diagnostics: [...yaml.diagnostics, notAList] };
  }
  const results = items.map((item) => validate<ReadingLevel>(schema, item));
  return {
    readingLevels: results.flatMap(({ value }) => value ?? []),
    diagnostics: results.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** Returns the highest grade that a page may reach. */
export function gradeLimit(
  levels: readonly ReadingLevel[],
  { section, name: page }: Pick<Page, 'section' | 'name'>,
) {
  const level = levels.find(({ sections, pages }) => sections.includes(section) || pages.includes(page));
  return level?.grade ?? maxGrade;
}

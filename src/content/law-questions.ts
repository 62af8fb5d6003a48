import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { validate } from '../diagnostics/validate.ts';
import { listItems, parseYaml } from '../diagnostics/yaml.ts';
import type { Page } from './pages.ts';

/** A question that the pages about each of the three laws answer. */
export interface LawQuestion {
  id: string;
  question: string;
}

const schema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .describe('a name in small letters and hyphens'),
  question: z.string().min(1).describe('the question in the words of a reader'),
});

/** Reads the list of questions about the law. Never throws. */
export function readLawQuestions(file: string): { lawQuestions: LawQuestion[]; diagnostics: Diagnostic[] } {
  const yaml = parseYaml(file, readFileSync(file, 'utf8'));
  const items = listItems(yaml);
  if (!items) {
    const notAList = { file, message: 'this is not a list', fix: 'questions, each with id and question' };
    return { lawQuestions: [], diagnostics: [...yaml.diagnostics, notAList] };
  }
  const results = items.map((item) => validate<LawQuestion>(schema, item));
  return {
    lawQuestions: results.flatMap(({ value }) => value ?? []),
    diagnostics: results.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** Returns the questions that a page about the law answers, each with the heading of its part, where it is not the whole page. */
export function parseAnswers({ answers = [] }: Page): { question: string; heading: string | undefined }[] {
  return answers.map((reference) => {
    const [question = '', heading] = reference.split('#');
    return { question, heading };
  });
}

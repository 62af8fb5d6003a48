import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { validate } from '../diagnostics/validate.ts';
import { listItems, parseYaml } from '../diagnostics/yaml.ts';
import { type LocalizedText, localizedText } from '../facts/base-fact.ts';
import type { Page } from './pages.ts';

/** A need that brings people to the site. */
export interface Topic {
  id: string;
  label: LocalizedText;
}

const schema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .describe('a name in small letters and hyphens'),
  label: localizedText,
});

/** Reads the list of topics. Never throws. */
export function readTopics(file: string): { topics: Topic[]; diagnostics: Diagnostic[] } {
  const yaml = parseYaml(file, readFileSync(file, 'utf8'));
  const items = listItems(yaml);
  if (!items)
    return {
      topics: [],
      diagnostics: [
        ...yaml.diagnostics,
        { file, message: 'this is not a list', fix: 'topics, each with id and label' },
      ],
    };
  const results = items.map((item) => validate<Topic>(schema, item));
  return {
    topics: results.flatMap(({ value }) => value ?? []),
    diagnostics: results.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** Returns the topics of a page, each with the heading of the section that answers it, where it is not the whole page. */
export function parseTopicReferences(page: Page): { topic: string; heading: string | undefined }[] {
  return page.topics.map((reference) => {
    const [topic = '', heading] = reference.split('#');
    return { topic, heading };
  });
}

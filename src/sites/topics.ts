import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { type Localised, localised } from '../facts/record.ts';
import type { Problem } from '../problems/problem.ts';
import { checkAgainst } from '../problems/schema.ts';
import { itemsOf, readYaml } from '../problems/yaml.ts';
import type { Page } from './pages.ts';

/** Something that people come for. */
export interface Topic {
  id: string;
  label: Localised;
}

const schema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .describe('a name in small letters and hyphens'),
  label: localised,
});

/** Reads the list of topics. Never throws. */
export function readTopics(file: string): { topics: Topic[]; problems: Problem[] } {
  const yaml = readYaml(file, readFileSync(file, 'utf8'));
  const items = itemsOf(yaml);
  if (!items)
    return {
      topics: [],
      problems: [
        ...yaml.problems,
        { file, wrong: 'this is not a list', instead: 'topics, each with id and label' },
      ],
    };
  const read = items.map((item) => checkAgainst<Topic>(schema, item));
  return {
    topics: read.flatMap(({ value }) => value ?? []),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** The topic and, where only a part of the page answers it, the heading of that part. */
export function topicsOf(page: Page): { topic: string; heading: string | undefined }[] {
  return page.topics.map((each) => {
    const [topic = '', heading] = each.split('#');
    return { topic, heading };
  });
}

/** Every topic is answered by a page of each language that has pages. */
export function unanswered(file: string, topics: Topic[], pages: Page[]): Problem[] {
  const languages = [...new Set(pages.map(({ language }) => language))];
  return languages.flatMap((language) => {
    const answered = new Set(
      pages
        .filter((page) => page.language === language)
        .flatMap((page) => topicsOf(page).map(({ topic }) => topic)),
    );
    return topics
      .filter(({ id }) => !answered.has(id))
      .map(({ id }) => ({
        file,
        wrong: `no page in "${language}" answers the topic "${id}"`,
        instead: `${id} under "topics" of the page that answers it`,
      }));
  });
}

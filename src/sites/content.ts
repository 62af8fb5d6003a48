import path from 'node:path';
import { overdue } from '../facts/freshness.ts';
import { type Facts, readFacts } from '../facts/load.ts';
import type { Problem } from '../problems/problem.ts';
import { readNavigation } from './navigation.ts';
import { type NeutralWords, readNeutralWords } from './neutral-words.ts';
import { pageRules } from './page-rules/index.ts';
import { type Page, readPages } from './pages.ts';
import { readStrings, type Strings } from './strings.ts';

/** Everything under `content/`, read and checked, that the sites of all brands share. */
export interface Content {
  facts: Facts;
  pages: Page[];
  sections: string[];
  strings: Map<string, Strings>;
  neutralWords: NeutralWords;
}

interface Options {
  /** The day that decides which facts are overdue. */
  today: string;
  /** Facts that are long overdue are a warning too. For development only. */
  allowOverdue?: boolean;
}

/** Reads and checks the whole of `content/`. Never throws. */
export function readContent(
  folder: string,
  { today, allowOverdue = false }: Options,
): { content: Content; problems: Problem[] } {
  const inFolder = (name: string) => path.join(folder, name);
  const { facts, problems: factProblems } = readFacts(inFolder('facts'));
  const { pages, unreadable, problems: pageProblems } = readPages(inFolder('pages'));
  const { sections, problems: navigationProblems } = readNavigation(inFolder('navigation.yaml'));
  const { strings, problems: stringProblems } = readStrings(inFolder('strings'));
  const { words: neutralWords, problems: wordProblems } = readNeutralWords(inFolder('neutral-words.yaml'));
  const content = { facts, pages, sections, strings, neutralWords };
  const readingProblems = [
    ...factProblems,
    ...pageProblems,
    ...navigationProblems,
    ...stringProblems,
    ...wordProblems,
  ];
  return {
    content,
    problems: [
      ...readingProblems,
      ...overdue(facts, today, allowOverdue),
      ...checkPages(content, unreadable),
    ],
  };
}

function checkPages({ facts, pages, sections, neutralWords }: Content, unreadable: string[]): Problem[] {
  return pages.flatMap((page) => {
    const siblings = pages.filter(({ language }) => language === page.language);
    const surroundings = { facts, siblings, unreadable, neutralWords, sections };
    return pageRules
      .flatMap((rule) => rule(page, surroundings))
      .map((fault) => ({ file: page.file, ...fault }));
  });
}

import path from 'node:path';
import { overdue } from '../facts/freshness.ts';
import { type Facts, readFacts } from '../facts/load.ts';
import type { Service } from '../facts/schema.ts';
import { againstSecondList, readSecondList } from '../facts/second-list.ts';
import type { Problem } from '../problems/problem.ts';
import { type Glossary, readGlossary } from './glossary.ts';
import { readNavigation } from './navigation.ts';
import { type NeutralWords, readNeutralWords } from './neutral-words.ts';
import { pageRules } from './page-rules/index.ts';
import type { PageRule } from './page-rules/rule.ts';
import { type Page, readPages } from './pages.ts';
import { type Remnant, readRemnants } from './remnants.ts';
import { readSearchWords, type SearchWords } from './search-words.ts';
import { readStrings, type Strings } from './strings.ts';
import { readTopics, type Topic, unanswered } from './topics.ts';
import { cutOff } from './whole-files.ts';

/** Everything under `content/`, read and checked, that the sites of all brands share. */
export interface Content {
  facts: Facts;
  pages: Page[];
  /** The ids of pages that are there and cannot be read. */
  unreadable: string[];
  sections: string[];
  strings: Map<string, Strings>;
  neutralWords: NeutralWords;
  topics: Topic[];
  glossary: Glossary;
  /** What browsers keep of a visit. */
  remnants: Remnant[];
  /** How each language is searched. */
  searchWords: Map<string, SearchWords>;
  /** Services of a pack, which its own pages may name beside those of the facts. */
  ownServices?: Service[];
}

interface Options {
  /** The day that decides which facts are overdue. */
  today: string;
  /** Facts that are long overdue are a warning too. For development only. */
  allowOverdue?: boolean;
}

/** Compared with the facts only when those can be read: otherwise each would be missed one by one. */
const secondList = 'second-list-of-numbers.yaml';

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
  const { topics, problems: topicProblems } = readTopics(inFolder('topics.yaml'));
  const { glossary, problems: glossaryProblems } = readGlossary(inFolder('glossary.yaml'));
  const { remnants, problems: remnantProblems } = readRemnants(inFolder('remnants.yaml'));
  const { searchWords, problems: searchProblems } = readSearchWords(inFolder('search'), pages);
  const texts = { strings, neutralWords, topics, glossary, remnants, searchWords };
  const content = { facts, pages, unreadable, sections, ...texts };
  const readingProblems = [
    ...factProblems,
    ...pageProblems,
    ...navigationProblems,
    ...stringProblems,
    ...wordProblems,
    ...topicProblems,
    ...glossaryProblems,
    ...remnantProblems,
    ...searchProblems,
  ];
  return {
    content,
    problems: [
      ...cutOff(folder),
      ...readingProblems,
      ...(factProblems.length > 0 ? [] : againstSecondList(facts, readSecondList(inFolder(secondList)))),
      ...overdue(facts, today, allowOverdue),
      ...checkPages(content),
      ...unanswered(inFolder('topics.yaml'), topics, pages),
    ],
  };
}

function checkPages(content: Content): Problem[] {
  return content.pages.flatMap((page) => checkPage(page, content, pageRules));
}

/** What these rules say about a page among the pages of its language. */
export function checkPage(page: Page, content: Content, rules: PageRule[]): Problem[] {
  const siblings = content.pages.filter(({ language }) => language === page.language);
  return rules
    .flatMap((rule) => rule(page, { ...content, siblings }))
    .map((fault) => ({ file: page.file, ...fault }));
}
